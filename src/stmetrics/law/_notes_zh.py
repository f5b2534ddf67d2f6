"""What legal values decide, and what is noted of their sources, in Chinese.

A text that stands in no table is a caller's own, who gives its Chinese beside it.
"""

from __future__ import annotations

from typing import Final

DECIDES: Final = {
    "days from the same day three years on to the last day in force": (
        "证书最后有效日与满三年之日相差的天数（-1为前一日）"
    ),
    "how long a certificate of a high-tech enterprise is in force": "高新技术企业证书的有效期",
    "for how many certifications one right of Class II counts": "一项Ⅱ类知识产权可用于几次认定",
    "how long before application no major incident may lie; no condition until 2015": (
        "申请前多长时间内不得发生重大事故；2015年以前无此条件"
    ),
    "the share of college-educated S&T staff in employees, until 2015": (
        "大专以上学历科技人员占职工总数的比例（2015年以前）"
    ),
    "the share of entrusted external R&D that counts": "委托外部研究开发费用的计入比例",
    "the share of high-tech product and service income in total income": (
        "高新技术产品（服务）收入占总收入的比例"
    ),
    "how many calendar days after registration an enterprise may apply": (
        "注册成立满多少个日历天方可申请"
    ),
    "the largest share of other expenses in total R&D expenses": "其他费用占研究开发费用总额的上限",
    "the innovation score that must be exceeded": "创新能力评价须超过的得分",
    "the share of R&D expenses spent in China": "境内研究开发费用所占比例",
    "the share of R&D staff in employees, until 2015": "研发人员占职工总数的比例（2015年以前）",
    "R&D expenses over sales of three fiscal years": "近三个会计年度研究开发费用占销售收入的比例",
    "the days of work from which a person counts as S&T staff": "累计工作满多少天方计为科技人员",
    "the share of S&T staff in employees": "科技人员占职工总数的比例",
    "points for conversion of results, by their yearly average": "科技成果转化能力按年平均数的得分",
    "the years over which conversions of results are averaged": "科技成果转化的年平均数按几年计算",
    "points for the origin of rights that were all acquired": (
        "知识产权全部为受让等方式取得时，获得方式的得分"
    ),
    "points for the number of rights where there is one of Class I": "有Ⅰ类知识产权时，数量的得分",
    "points for the number of Class II rights, where there is none of Class I": (
        "无Ⅰ类知识产权时，Ⅱ类知识产权数量的得分"
    ),
    "points for conversion of results where their yearly average lies between 0 and 1": (
        "科技成果转化年平均数在0与1之间时的得分"
    ),
    "points for growth of net assets and of sales, each": "净资产增长率和销售收入增长率各自的得分",
    "the most points for intellectual property": "知识产权一项的满分",
    "the most points for how advanced the rights are, and for their core support, each": (
        "技术先进程度和核心支持作用各自的满分"
    ),
    "points for growth where the text gives no formula for it": "条文未给出公式时成长性指标的得分",
    "the most points for organisation of R&D, which experts give": (
        "研究开发组织管理水平的满分，由专家评定"
    ),
    "points for the origin of rights, one of them being developed by the enterprise": (
        "有自主研发的知识产权时，获得方式的得分"
    ),
    "the fewest fiscal years whose growth has a rate": "至少几个会计年度方可计算增长率",
    "the most points for part in drafting standards": "参与编制标准的加分上限",
    "the fewest years over which a young enterprise's conversions are averaged": (
        "成立不满三年的企业，科技成果转化至少按几年平均"
    ),
    "what an expiring certificate asks for that was re-examined before": (
        "已经复审的证书期满后须办理的手续"
    ),
    "what an expiring certificate asks for: re-examination or renewed certification": (
        "证书期满须办理复审还是重新认定"
    ),
    "what the certificate of a renamed enterprise keeps: its number, and so its expiry": (
        "企业更名后证书保留的内容：编号，以及由此而来的有效期"
    ),
    "how a certificate ends whose holder does not qualify when it is verified": (
        "复核不符合条件的企业，其证书如何终止"
    ),
    "the rate of enterprise income tax of a certified enterprise": (
        "高新技术企业适用的企业所得税税率"
    ),
    "years from a cancellation to the next application, by the calendar since 2016": (
        "取消资格后几年方可再次申请；2016年起按日历年度计"
    ),
    "how many missed annual reports end a certificate": "累计几年未填报年度发展情况报表即取消资格",
    "the month and day by which the annual report is due": "年度发展情况报表的报送截止月日",
    "days within which a major change was reported until 2015": (
        "重大变化须在多少天内报告（2015年以前）"
    ),
    "months within which a change of name or a major change is reported": (
        "更名或重大变化须在几个月内报告"
    ),
    "which departments make the measures of certification and the list of fields": (
        "制定认定管理办法和技术领域的部门"
    ),
    "days after its publication from which a public notice is counted, unless told": (
        "公示期从发布后第几天起算（另有说明的除外）"
    ),
    "working days of public notice before certification": "认定前公示的工作日数",
    "whether the move of the whole enterprise, not of a part, keeps its certificate": (
        "整体迁移（非部分迁移）的企业，其证书是否继续有效"
    ),
    "the rate at which tax is prepaid in the year of expiry": "资格期满当年的企业所得税预缴税率",
    "calendar years from the issue of a certificate to the first with the reduced rate": (
        "自发证之年起第几个日历年度开始享受优惠税率"
    ),
    "the rate at which tax is prepaid while a certificate is re-examined": (
        "复审期间的企业所得税预缴税率"
    ),
    "what of accounts and tax is asked of a technology SME besides the measures": (
        "除评价办法外，对科技型中小企业会计核算和纳税的要求"
    ),
    "points for a right of Class I of a technology SME": "科技型中小企业有Ⅰ类知识产权的得分",
    "points for Class II rights of a technology SME": "科技型中小企业Ⅱ类知识产权的得分",
    "the name of the first tier of cultivated SMEs": "梯度培育第一层级的名称",
    "which industries cannot be technology SMEs": "不得评价为科技型中小企业的行业",
    "the most total assets of a technology SME, in yuan": "科技型中小企业资产总额上限（元）",
    "the most employees of a technology SME": "科技型中小企业职工总数上限",
    "the most sales income of a technology SME, in yuan": "科技型中小企业年销售收入上限（元）",
    "the last day on which provinces begin the public notice of a year's technology SMEs": (
        "各省开始公示当年科技型中小企业的最后日期"
    ),
    "up to which day of the next year a technology SME's number counts for a tax year": (
        "入库登记编号最迟在次年何日取得方可用于某纳税年度"
    ),
    "the last day of a technology SME's registration number": "科技型中小企业登记编号的最后有效日",
    "calendar years from its listing to the year in which a registration number ends": (
        "登记编号到期之年与入库之年相差的年数"
    ),
    "up to how many employees a filing is checked on site": "职工人数在多少以下须现场核查",
    "below which R&D expenses, in yuan, a filing is checked on site": (
        "研发费用低于多少元须现场核查"
    ),
    "over how many years a history of risk has a filing checked on site": (
        "多少年内有风险记录须现场核查"
    ),
    "from how many employees the share of S&T staff has a filing checked on site": (
        "职工人数达到多少时，按科技人员占比确定是否现场核查"
    ),
    "from which share of S&T staff a filing of many employees is checked on site": (
        "职工人数较多时，科技人员占比达到多少须现场核查"
    ),
    "the score that a technology SME must reach": "科技型中小企业须达到的综合评价得分",
    "points for R&D expenses over costs and expenses": "研发费用占成本费用支出比例的得分",
    "points for R&D expenses over sales": "研发费用占销售收入比例的得分",
    "points for the share of S&T staff in employees": "科技人员占职工总数比例的得分",
    "the month and day by which a listed technology SME updates what it filed": (
        "已入库企业更新信息的截止月日"
    ),
    "the first and last day on which enterprises file for evaluation": "企业填报评价信息的起止日期",
    "how many years before the evaluation the evaluated fiscal year lies": (
        "所评价的会计年度在评价年度之前几年"
    ),
    "the share of income from barred industries above which nothing is deducted": (
        "不适用行业收入占比超过多少即不得加计扣除"
    ),
    "which industries may not deduct R&D expenses extra": "不适用加计扣除的行业",
    "the extra deduction of what is paid to others for basic research": (
        "出资给其他单位用于基础研究的支出的加计扣除比例"
    ),
    "whether other expenses are capped over all projects together or each by itself": (
        "其他相关费用的限额按全部项目合并计算还是分项目计算"
    ),
    "the share of entrusted R&D that counts": "委托研发费用的计入比例",
    "how the fourth quarter of 2022 is told from the first three": (
        "2022年第四季度与前三季度的费用如何划分"
    ),
    "the fewest years over which an intangible from R&D is amortised": (
        "研发形成的无形资产的最低摊销年限"
    ),
    "the share of manufacturing in income from which an enterprise is a manufacturer": (
        "制造业收入占比达到多少方为制造业企业"
    ),
    "the largest share of other expenses in the base": "其他相关费用占可加计扣除研发费用的上限",
    "the most entrusted overseas R&D, as a share of domestic R&D; none before 2018": (
        "委托境外研发费用以境内研发费用的多少为限；2018年以前不计入"
    ),
    "the extra deduction of R&D expenses of enterprises in general": (
        "一般企业研发费用的加计扣除比例"
    ),
    "the extra deduction of R&D expenses of manufacturers": "制造业企业研发费用的加计扣除比例",
    "the extra deduction of R&D expenses of technology SMEs": (
        "科技型中小企业研发费用的加计扣除比例"
    ),
    "the extra deduction of R&D expenses of IC and machine-tool enterprises": (
        "集成电路和工业母机企业研发费用的加计扣除比例"
    ),
    "how equipment may be depreciated faster": "设备加速折旧的方法",
    "the unit value up to which equipment for R&D alone was deducted at once until 2017": (
        "专用于研发的设备一次性扣除的单位价值上限（2017年以前）"
    ),
    "the unit value up to which equipment, not buildings, is deducted at once": (
        "设备（不含房屋建筑物）一次性扣除的单位价值上限"
    ),
    "what a certified enterprise deducts extra of equipment bought in late 2022": (
        "高新技术企业2022年第四季度购置设备的加计扣除比例"
    ),
    "the rate at which technology-transfer income above the exempt part is taxed": (
        "技术转让所得超过免税额部分的税率"
    ),
    "years over which a loss is carried forward": "亏损结转年限",
    "of how many years before a year of qualification losses are carried forward longer": (
        "具备资格年度之前多少年的亏损可延长结转"
    ),
    "years over which a certified enterprise or technology SME carries a loss forward": (
        "高新技术企业或科技型中小企业的亏损结转年限"
    ),
    "the shortest life of equipment, as a share of the minimum life": (
        "缩短折旧年限以最低折旧年限的多少为限"
    ),
    "the rate of enterprise income tax": "企业所得税税率",
    "over how many last years the double declining balance is spread evenly": (
        "双倍余额递减法最后几年改为平均分摊"
    ),
    "technology-transfer income that is exempt; half of what is above is taxed": (
        "技术转让所得的免税额；超过部分减半征收"
    ),
    "whether inseparable consulting counts as receipts of a technology transfer": (
        "不可分割的技术咨询等收入是否计入技术转让收入"
    ),
    "whether equipment counts as receipts of a technology transfer": (
        "设备等收入是否计入技术转让收入"
    ),
    "by which right technology must be transferred": "技术转让须以何种权利转让",
    "the fewest years of a licence that counts as a transfer of technology": (
        "许可使用至少满几年方计为技术转让"
    ),
    "the transfer of which technology is relieved": "哪些技术的转让享受减免",
    "which share of its staff an advanced service enterprise must have with a college education": (
        "技术先进型服务企业大专以上学历职工须占职工总数的比例"
    ),
    "which share of its income must come from offshore outsourcing": (
        "离岸服务外包业务收入须占总收入的比例"
    ),
    "which share of its income must come from technology-advanced services": (
        "技术先进型服务业务收入须占总收入的比例"
    ),
    "the rate of income tax of a technology-advanced service enterprise": (
        "技术先进型服务企业的企业所得税税率"
    ),
    "up to which share a technology-advanced service enterprise deducts the training of its "
    "staff": ("技术先进型服务企业职工教育经费的扣除比例上限"),
    "how much of a small low-profit enterprise's taxable income is taxed": (
        "小型微利企业应纳税所得额的计入比例"
    ),
    "the most total assets of a small low-profit enterprise, in yuan": (
        "小型微利企业资产总额上限（元）"
    ),
    "the most employees of a small low-profit enterprise": "小型微利企业从业人数上限",
    "the most taxable income of a small low-profit enterprise, in yuan": (
        "小型微利企业应纳税所得额上限（元）"
    ),
    "the rate on the taxed part of a small low-profit enterprise's income": (
        "小型微利企业计入部分的税率"
    ),
    "which guide bodies follow that register technology contracts": (
        "技术合同登记机构所依据的工作指引"
    ),
    "which kinds of technology contract there are, and whether licences stand apart": (
        "技术合同分哪几类，许可合同是否单列"
    ),
    "which measures a technology contract is registered under": "技术合同认定登记所依据的办法",
    "what is taken off the turnover to give the technology amount": (
        "由合同成交额计算技术交易额时应扣除的项目"
    ),
    "the share of working time from which a person counts as one": "工作时间占比达到多少按一人计",
    "the share of working time below which a person does not count": "工作时间占比低于多少不计",
    "which industrial enterprises are above designated size": "规模以上工业企业的标准",
    "which service enterprises are above designated size: transport, information, water and "
    "environment, health": (
        "规模以上服务业企业的标准（交通运输、仓储和邮政，信息传输、软件和信息技术服务，水利、环"
        "境和公共设施管理，卫生）"
    ),
    "which service enterprises are above designated size: leasing and business, research and "
    "technology, education, real-estate services": (
        "规模以上服务业企业的标准（租赁和商务服务，科学研究和技术服务，教育，物业管理等房地产服务）"
    ),
    "which service enterprises are above designated size: household services, culture and "
    "sports, social work": ("规模以上服务业企业的标准（居民服务，文化、体育和娱乐，社会工作）"),
    "months within which a listed technology SME reports a change": (
        "已入库企业的变化须在几个月内报告"
    ),
    "whether a revoked number bars from evaluation in the same year": (
        "登记编号被撤销的企业当年是否不得再次参加评价"
    ),
    "for how many years a falsified filing bars from evaluation": (
        "弄虚作假的企业几年内不得参加评价"
    ),
    "whether all of manufacturing may depreciate equipment faster": (
        "是否全部制造业均可对设备加速折旧"
    ),
}
"""What depends on each parameter of the library."""
NOTES: Final = {
    "the measures leave it open; by the Civil Code, Art. 201 and 202, the corresponding day "
    "itself would be the last, and practice differs": (
        "办法未作规定，本库以满三年之日的前一日为最后有效日；依民法典第二百零一条、第二百零二条，"
        "则满三年之日当日即为最后一日，实际做法不一"
    ),
    "three years, then re-examination (复审) for three more": "有效期三年，复审通过后再延三年",
    "the last day is left open by the text: see certificate_last_day": (
        "最后一日条文未作规定，见“证书最后有效日与满三年之日相差的天数（-1为前一日）”"
    ),
    "Class II rights count for one certification only": "Ⅱ类知识产权只能在一次认定中使用",
    "days before application, the application year included": "申请前的天数，含申请当年",
    "of the year's total income": "占当年总收入的比例",
    "of total income less non-taxable income (195号, part 三)": (
        "占总收入的比例，总收入为收入总额减去不征税收入（195号第三部分）"
    ),
    "registered for a year; 365 days as in 2016": "注册成立满一年；365天取自2016年办法",
    "of total R&D expenses, unless otherwise provided": "占研究开发费用总额的比例，另有规定的除外",
    "must be exceeded, of 100 in four blocks of 30, 30, 20 and 20": (
        "须超过；满分100分，四项分别为30、30、20、20分"
    ),
    "must be exceeded: 70 itself fails": "须超过：正好70分不合格",
    "exactly 200 million yuan stands in both bands of the text: taken into the 4 % one": (
        "2亿元在条文中同属两档：本库归入4%一档"
    ),
    "by the latest year's sales, upper ends included": "按最近一年销售收入分档，含上限",
    "cumulative actual work": "累计实际工作时间",
    "a yearly average between 0 and 1 has no band in the text": "年平均数在0与1之间，条文未列档",
    "one right of Class I gives 7 to 8": "有一项Ⅰ类知识产权得7至8分",
    "the text has no band; our reading leaves it open from none to the lowest band": (
        "条文未列档；本库的理解是从0分到最低一档之间均有可能"
    ),
    "the body says 5 % and above, its annex 4 prints above 5 %": "正文为5%以上，附件4印作大于5%",
    "no formula for one year, two years from zero, or negative levels; our reading leaves all "
    "points open": (
        "只有一年、两年且基期为零或数值为负时，条文没有公式；本库的理解是各种得分均有可能"
    ),
    "the text gives a formula for three years only; of two years y2 / y1 - 1 is our reading of "
    "actual operating time, and of one year there is none": (
        "条文只给出三年的公式；两年按后一年比前一年的增长计算，是本库对“实际经营期”的理解；只有"
        "一年则无增长率"
    ),
    "an enterprise younger than three years is averaged over the fiscal years that it "
    "operated, one at the least: our reading, by analogy with R&D and growth": (
        "成立不满三年的企业按实际经营的会计年度平均，至少一年：本库的理解，比照研发费用和成长性"
    ),
    "applied for anew after six years; 国科发火〔2008〕362号": (
        "满六年后重新申请；国科发火〔2008〕362号"
    ),
    "asked for within the last three months; anew after six years": (
        "期满前三个月内提出；满六年后重新申请"
    ),
    "re-examination was abolished": "复审已取消",
    "from the cancellation": "自取消之日起",
    "not in the year of the cancellation": "取消当年不得申请",
    "within one validity (195号)": "在同一有效期内累计（195号）",
    "end of May": "5月底",
    "of a major change": "重大变化",
    "annex 1, item 三: industry and information technology in the place of S&T; whether S&T is "
    "still named beside it was not confirmed. No revised measures of certification are known": (
        "附件1第三项：科技主管部门改为工业和信息化主管部门；是否仍列科技部门未经核实。未见修订"
        "后的认定管理办法"
    ),
    "the measures are silent; notices of practice count the day of publication, which Civil "
    "Code, Art. 201 would not": (
        "办法未作规定；实际公示均计入发布当日，依民法典第二百零一条则不计"
    ),
    "a partial move is certified anew where it went": "部分迁移的，须在迁入地重新认定",
    "made up at settlement where not certified again by then": "汇算清缴前未重新认定的，应补缴税款",
    "made up where not certified again by the end of the year; the guide (国科发火〔2016〕195号"
    ", part 四.3) says by the annual settlement": (
        "年底前未重新认定的，应补缴税款；工作指引（国科发火〔2016〕195号第四部分第三项）规定为"
        "汇算清缴前"
    ),
    "the year in which the approved validity begins; read in a single copy": (
        "自批准的有效期开始的年度起；只读到一份文本"
    ),
    "the year of issue itself": "即发证当年",
    "for the time being, within the validity and until the re-examination is passed, which is "
    "asked for in the last three months; repealed by 公告2017年第24号": (
        "暂按此预缴，限资格有效期内、复审通过之前，复审在期满前三个月内提出；已由公告2017年第24"
        "号废止"
    ),
    "adds sound accounts, tax as kept (查账征收), accurate aggregation of R&D expenses, and "
    "paying enterprise income tax; its first day was not seen: asked for from 2023, the year "
    "of the provincial notice that quotes it, and not for evaluations before": (
        "增加会计核算健全、实行查账征收、准确归集研发费用并缴纳企业所得税；施行日期未见：本库自"
        "2023年（引用该指引的省级通知的年度）起适用，此前的评价不适用"
    ),
    "one right of Class I gives 30": "有一项Ⅰ类知识产权得30分",
    "replaces 工信部企业〔2022〕63号; the tier's standard was not issued, and provinces go on "
    "with that of 63号; whether it takes over the score of 国科发政〔2017〕115号 is not known": (
        "替代工信部企业〔2022〕63号；第一层级的标准尚未发布，各省沿用63号的标准；是否沿用国科发"
        "政〔2017〕115号的评分尚不清楚"
    ),
    "besides those that are restricted or to be eliminated; its first day was not seen: asked "
    "for from 2023, the year of the provincial notice that quotes it, and not for evaluations "
    "before": (
        "另须不属于限制类和淘汰类；施行日期未见：本库自2023年（引用该指引的省级通知的年度）起适"
        "用，此前的评价不适用"
    ),
    "by 31 October": "10月31日以前",
    "a number obtained within the settlement period counts for the year being settled, a "
    "revoked one loses that year; the settlement ends five months after the year. Of a number "
    "obtained within the year itself the text is silent": (
        "在汇算清缴期内取得的编号适用于所清缴的年度，被撤销的编号不得用于该年度；汇算清缴于年度"
        "终了五个月内完成。年度之内取得的编号，条文未作规定"
    ),
    "to 31 March of the next year": "至次年3月31日",
    "当年有效; that the year ends on 31 December is a reading": (
        "当年有效；以12月31日为年末是本库的理解"
    ),
    "this many or fewer; read in a local bureau's answers on the notice": (
        "人数在此以下（含）；据地方主管部门对通知的答复"
    ),
    "this many or fewer": "人数在此以下（含）",
    "less than this": "低于此数",
    "serious dishonesty or a revoked number in these years; read in a local bureau's answers "
    "on the notice": ("若干年内严重失信或被撤销登记编号；据地方主管部门对通知的答复"),
    "a history of risk in these years": "若干年内有风险记录",
    "this many or more; read in a local bureau's answers on the notice": (
        "人数在此以上（含）；据地方主管部门对通知的答复"
    ),
    "this share or more, of fifty employees or more; read in a local bureau's answers on the "
    "notice": ("占比在此以上（含），且职工50人以上；据地方主管部门对通知的答复"),
    "reached, and the staff score not zero": "达到即可，且科技人员指标得分不得为零",
    "second option; of costs and expenses (成本费用支出总额)": (
        "第二种方式；占成本费用支出总额的比例"
    ),
    "first option; R&D by 财税〔2015〕119号": "第一种方式；研发费用依财税〔2015〕119号",
    "by the end of March": "3月底前",
    "filing by 31 October; no first day is known": "10月31日前填报；起始日期未见",
    "opened on 27 June; the last day is not known": "6月27日开始；截止日期未见",
    "window of 2025": "2025年填报期限",
    "window of 2026": "2026年填报期限",
    "asks for figures of the previous fiscal year (上一年度); taken to hold since the measures "
    "of 2017": ("要求填报上一年度数据；本库认为自2017年办法起即如此"),
    "more than half; read in the official guide, 50 excluded": "超过一半；官方指引注明不含50%",
    "deducted in full, and as much again": "全额扣除，并加计100%",
    "the fourth quarter's part is its actual cost, or the months of operation from October "
    "over all months of operation, as the enterprise chooses": (
        "第四季度部分按实际发生数，或按10月以后经营月份数占全年经营月份数的比例，由企业选择"
    ),
    "a shorter legal or agreed life counts for what was contributed or acquired, not for what "
    "the enterprise developed": (
        "法律规定或合同约定的较短年限，适用于投资或受让的无形资产，不适用于自行研发的"
    ),
    "main income of manufacturing of half of total income and above (以上, which includes the "
    "number: Civil Code, Art. 1259); total income as CIT Law, Art. 6": (
        "制造业主营业务收入占收入总额50%以上（以上含本数，见民法典第一千二百五十九条）；收入总"
        "额依企业所得税法第六条"
    ),
    "财税〔2017〕34号 ended with 2019; the general 75 % held for all": (
        "财税〔2017〕34号于2019年底到期；此后适用一般企业的75%"
    ),
    "read in a single copy": "只读到一份文本",
    "all industries; 5,000 yuan for any fixed asset, 1 million for what serves R&D alone; read "
    "in the text of two announcements of it": (
        "适用于所有行业；任何固定资产为5000元，专用于研发的为100万元；据两份公告的原文"
    ),
    "equipment of certified enterprises of any value: at once, and as much again": (
        "高新技术企业的设备，不限价值：一次性扣除，并加计100%"
    ),
    "income halved under Regulations Art. 86, 87, 88 and 90 is accounted apart and halved at "
    "25 %, for certified enterprises too; read in a single copy": (
        "依实施条例第八十六、八十七、八十八、九十条减半的所得单独核算，按25%的税率减半，高新技"
        "术企业亦同；只读到一份文本"
    ),
    "losses not yet made up; that losing the status later takes nothing away is a reading of "
    "the text": ("尚未弥补完的亏损；其后失去资格不影响结转，是本库对条文的理解"),
    "losses of the five years before a year of qualification, whether or not the enterprise "
    "was qualified when it made them": ("具备资格年度之前五年的亏损，不论发生亏损当年是否具备资格"),
    "believed to say so, its text not found: what is left is spread evenly over the last two "
    "years; Regulations, Art. 98, name the method alone": (
        "一般认为有此规定，未见原文：余额在最后两年平均分摊；实施条例第九十八条只列方法"
    ),
    "per tax year; 财税〔2010〕111号 has the conditions": "按纳税年度计；条件见财税〔2010〕111号",
    "consulting that cannot be separated from the transfer, under two conditions, whose "
    "wording was not kept; what held before is not known": (
        "与转让不可分割的技术咨询等收入，须同时符合两项条件，条件原文未摘录；此前如何规定尚不清楚"
    ),
    "income is receipts less cost less taxes; equipment and the like are no receipts of "
    "technology": ("所得为收入减成本减税费；设备等收入不属于技术转让收入"),
    "a non-exclusive licence of at least five years, of technology of one's own": (
        "自有技术五年以上（含）非独占许可使用权"
    ),
    "that many included": "含本数",
    "names others besides; which they are was not kept": "条文还列有其他技术，具体内容未摘录",
    "read as that share or more; read in a single copy, the clause not kept": (
        "按达到或超过该比例理解；只读到一份文本，条款号未摘录"
    ),
    "the reduced rate; read in a single copy, the clause not kept": (
        "优惠税率；只读到一份文本，条款号未摘录"
    ),
    "of what it is a share was not kept; read in a single copy, the clause not kept": (
        "以何为基数未摘录；只读到一份文本，条款号未摘录"
    ),
    "a quarter of taxable income counts; to 2027-12-31. That it is applied from the tax year "
    "of the announcement is our reading; what earlier years took is not recorded": (
        "减按25%计入应纳税所得额；执行至2027年12月31日。自公告所属纳税年度起适用是本库的理解；"
        "以前年度的规定未收录"
    ),
    "mean of the quarters, or less; to 2027-12-31. That it is applied from the tax year of the "
    "announcement is our reading; what earlier years took is not recorded": (
        "按季度平均，含本数；执行至2027年12月31日。自公告所属纳税年度起适用是本库的理解；以前年"
        "度的规定未收录"
    ),
    "mean of the quarters, this many or fewer; to 2027-12-31. That it is applied from the tax "
    "year of the announcement is our reading; what earlier years took is not recorded": (
        "按季度平均，含本数；执行至2027年12月31日。自公告所属纳税年度起适用是本库的理解；以前年"
        "度的规定未收录"
    ),
    "this much or less; to 2027-12-31. That it is applied from the tax year of the "
    "announcement is our reading; what earlier years took is not recorded": (
        "含本数；执行至2027年12月31日。自公告所属纳税年度起适用是本库的理解；以前年度的规定未收录"
    ),
    "at 20 %, in effect 5 %; to 2027-12-31. That it is applied from the tax year of the "
    "announcement is our reading; what earlier years took is not recorded": (
        "按20%的税率，实际税负5%；执行至2027年12月31日。自公告所属纳税年度起适用是本库的理解；"
        "以前年度的规定未收录"
    ),
    "its beginning was read: made under the Civil Code, the Torch Centre keeps the national "
    "system; issued in November 2022, the day not seen and taken to be the month's first; "
    "whether it outlasts the measures of 2026 is not known": (
        "只读到开头部分：依据民法典制定，火炬中心负责建设全国系统；2022年11月印发，具体日期未"
        "见，按当月1日计；2026年办法施行后是否继续有效尚不清楚"
    ),
    "training and intermediary services are kinds of service; a patent licence is a transfer "
    "(Contract Law, Art. 322 and 342)": (
        "技术培训、技术中介归入技术服务；专利实施许可归入技术转让（合同法第三百二十二条、第三百"
        "四十二条）"
    ),
    "seven chapters, 29 articles and an annex, the final text not seen; the kinds of the Civil "
    "Code, which stands; whether registration tells more apart is not known": (
        "共7章29条并附登记规则，未见最终文本；类别按现行民法典；登记时是否另有细分尚不清楚"
    ),
    "253号 is of 18 July 2001": "253号于2001年7月18日印发",
    "seven chapters, 29 articles and an annex, the final text not seen; of its changes only "
    "the replacement is known, and from the draft of December 2024 that the registration body "
    "classifies and determines the technology amount": (
        "共7章29条并附登记规则，未见最终文本；已知的变化只有替代旧办法，以及2024年12月征求意见"
        "稿所述由登记机构分类并核定技术交易额"
    ),
    "a reasonable quantity of what the deliverable itself costs directly is not taken off; "
    "before 18 July 2001 taken to be the same": (
        "标的物本身的合理数量的直接成本不扣除；2001年7月18日以前按相同处理"
    ),
    "seven chapters, 29 articles and an annex, the final text not seen; that the items stay "
    "the same is not known": ("共7章29条并附登记规则，未见最终文本；扣除项目是否不变尚不清楚"),
    "a science bureau's instruction of 2013 has both cuts; before it no text was seen": (
        "2013年某科技局的填报说明已有这两条界线；更早的文件未见"
    ),
    "Frascati presents the cuts as acceptable practice": "弗拉斯卡蒂手册将其列为可接受的做法",
    "published 2023-09-20 on fujian.gov.cn": "2023年9月20日发布于福建省人民政府网站",
    "no text says since when: taken back to 1998, before which nothing above designated size "
    "is known": ("起始时间没有文件依据：上溯至1998年，此前未见规模以上的统计"),
    "卫生和社会工作 stands in the group of 10 million yuan or 50 employees": (
        "卫生和社会工作列入营业收入1000万元或从业人员50人一组"
    ),
    "note of 2019-07-22, in force in 2019": "2019年7月22日的说明，2019年适用",
    "the scheme of November 2019, for the annual reports of 2019 and the periodic reports of "
    "2020, without a test of staff; the day of November is not known": (
        "2019年11月的制度，适用于2019年年报和2020年定期报表，不设从业人员标准；11月的具体日期未见"
    ),
    "the scoring of 国科发火〔2008〕362号 was not seen in its text": (
        "未见国科发火〔2008〕362号评分办法的原文"
    ),
    "what else the notice asks for was not kept when it was read": "该通知的其他条件在阅读时未摘录",
    "Jiangsu's catalogue of high-tech industry, with codes of GB/T 4754-2017, of which the "
    "library holds none: give them as an IndustryList": (
        "江苏省高新技术产业统计分类目录，采用GB/T 4754-2017代码，本库未收录代码："
        "请以产业目录的形式自行给出"
    ),
    "no new evaluation in that year": "当年不得再次参加评价",
    "from which day they are counted was not kept": "自何日起算未摘录",
    "read in the news of it; which industries had it before was not kept": (
        "据有关报道；此前适用于哪些行业未摘录"
    ),
}
"""What is noted of each source of its values."""
