"""Words of the field that have no others, words that say little, and words of measure."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
增加值 计划 国际 园区 招引 入驻 落户 洽谈会 预算 女性 楼宇 拉动 复审 后备 公共服务 注册资本 带动
带动比 征集 筛选 来源 三方 平衡 类别 提高 境内 职务 依存度 技术依存度 通过 辅导 服务 空白 填报组
区划调整 划转 试点 培育 星火计划 重点 扶持 最大 外资 绩效 评估 优秀 良好 研究院 三大产业 放大
参会 邀请 路演 去重 民用 非营利机构 国防 执行 族 差额 可持续发展 技术 类型 外部 单月 当月
可比口径 余数 差距 标准化 政策 楼层 综合考核 得分 变化 加快 回落 百分点 超千亿 行业 四技 五类
近三年 产生 进步 培育库 摸排 自主 财务口径 会计口径 建筑业 一级 研究中心 反馈 统计库 领军 专业
对俄 专项 攻关 候选 在谈 跟踪 无偿 合作 正式 对接 洽谈 选派 派出 种植 村民 农户 增收 私人
国际口径 劳动力 国际收支 收支 学科 领域 委托 环比 复合 几何 算术 趋势 回归 推算 定基 指数 所需
达标 公布口径 现行区划 样本 构成 结构 换算 倍数 资助 多级 漏斗 赫芬达尔 区位熵 专业化 序时
序时进度 极差 加权 合成 综合评价 创新 创新型 中央 对外 中国 新技术 新品种 城市 农业 装备制造业
制造业 产业 产品 产量 品牌 领军企业 独角兽 专精特新 小巨人 单项冠军 上市 挂牌 科创板 风险投资
创业投资 基金 贷款 保险 补贴 补助 加速折旧 减免 学会 协会 科普 基地 示范 院士 博士 博士后
博士后工作站 团队 领军人才 创业 就业 大学生 经纪人 技术经纪人 机构 中心 联合 共建 引才 仪器 设备
大型科学仪器 共享 能耗 用地 亩均 外商 内资 港澳台 民营 国有 上交 新产品 销售率 劳动生产率 全员
专利族 发明人 海外专利 国际专利 pct 集成电路 植物新品种 地理标志 驰名 著名 诉讼 纠纷 侵权 案件
维权 许可 转让 作价投资 技术开发 技术服务 技术咨询 技术转让 技术许可 互联网 软件 首台套 首版次
首批次 揭榜挂帅 重大 自然科学基金 重点研发计划 成果 登记证书 论著 被引 高被引 科学家 科技
数字经济 核心产业 碳 单位 满意度 公民 科学素质 科学素养 具备 素质 知识密集 节能 环保 生物医药
新能源 新材料 人工智能 电子 信息 通信
"""
"""Further words of the field, which have no others."""

_LIGHT: Final = """
全社会 全国 全省 全市 全区 全县 全镇 我国 我省 我市 我区 我县 本市 本区 本省 本县 国内 国家 地方
地区 区域 县本级 市本级 区本级 省本级 本级 辖区 各类 各级 各 总 共 合计 年度 本年 本年度 当年 当期
全年 今年 上年 去年 年末 期末 年底 截至 累计 实现 完成 达到 达 组织 开展 发动 动员 情况 工作 指标
水平 现有 共有 已有 有 的 中 和 与 及 或 等 之 所 在 为 是 其 其中 以 从 到 按 对 于 个 家 项 件
建立 建有 设有 设立 获得 获 办 以上 及以上 主要 重要 相关 有关 涉及 涉 该 我们 目前 目标 任务
a an the of in on at by for to and or with its their as from over
"""
NEUTRAL: Final = "量", "总量", "总规模", "规模"
"""Endings that leave open what is measured: 投入总量 is money, 授权量 a count."""
LIGHT: Final = frozenset(_LIGHT.split())
"""Words that say little of which indicator is meant; single characters only between others."""

MEASURES: Final = {
    "增速": "growth",
    "年均增速": "growth",
    "占比": "ratio",
    "强度": "ratio",
    "覆盖率": "ratio",
    "通过率": "ratio",
    "完成率": "ratio",
    "贡献率": "ratio",
    "面积": "area",
    "额": "money",
    "数": "count",
}
"""Words that say what is measured, and what that is; the first that a text holds decides."""
