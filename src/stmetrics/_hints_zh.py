"""What errors advise, in Chinese."""

from __future__ import annotations

from typing import Final

HINTS: Final = {
    "check the sign": "请核对正负号",
    "swap them": "请对调",
    "swap its ends": "请对调两端",
    "check the two dates": "请核对两个日期",
    "check which is which": "请核对两数是否颠倒",
    "give the figure: unknown is not 0": "请给出数值，未知不等于0",
    "give the figure itself": "请给出确数",
    "give both with units, or both without": "请都写单位，或都不写",
    "give all of them units, or plain numbers": "请都写单位，或都给纯数",
    'give ["家", "个"]': '请写["家", "个"]',
    "give a percentage, or a plain ratio; points are a difference of two": (
        "请给百分比或纯比率；百分点是两个比率之差"
    ),
    "say which of them it is in": "请说明以哪个为单位",
    "check the units of the three figures": "请核对三个数的单位",
    "count longer periods": "请用更长的时期",
    "count the years passed: 2019 to 2022 are 3": "按经过的年数计：2019年至2022年为3年",
    "give an RDInput or an EnterpriseYear": "请给研发投入记录或企业年度记录",
    "give a ratio of the figure: 0.1 is 10 %": "请给对该数的比率：0.1即10%",
    "give as many decimals as the figure shows, or more": "小数位不少于该数所写的位数",
    "leave decimals and exact out": "请不写小数位和是否确数",
    "give persons": "请以人为单位",
    "check the unit, or the indicator": "请核对单位或指标",
    "all_indicators() gives every row": "全部指标见目录",
    "give a list of them": "请以列表给出",
    "give an id or a unit": "请给编号或单位",
    'give "zh" or "en"': '请写"zh"或"en"',
    "give Decimals": "请给十进制数",
    "check the figures": "请核对数值",
    "state the figures themselves, not a ratio": "请给数值本身，而不是比率",
    "give a {}": "请给{}",
    "give a dict": "请给字典",
    "give the values by name, in a dict": "请以字典按名称给出",
    "give {}": "请给{}",
    "give an int, float, Decimal, Fraction": "请给整数、浮点数、十进制数或分数",
    "give all of them as one kind; stmetrics.exact.to_exact reads a float as printed": (
        "请统一为一种数"
    ),
    "leave the figure out: unknown is not 0": "请不填该数：未知不等于0",
    "give a count or a ratio": "请给件数或比率",
    "take units.read(value).value in one unit, or .ratio of a percentage": (
        "请取同一单位下的数值，或百分比的比率"
    ),
    "give a finite number": "请给有限数",
    "round it the way you mean to": "请按所需方式修约",
    "give RoundingMode.HALF_UP, …": "请给修约方式，如四舍五入",
    "give every part its own name": "请给每一部分各自的名称",
    "give last year's cumulative levels, or their weights": "请给上年的累计总量或其权重",
    "leave out what last year has and this year has not": "请去掉上年有而本年没有的部分",
    "print more decimals, or use balanced_shares": "请多写小数位，或使用配平的占比",
    "100 % is one unit at -2": "在-2位时100%为一个单位",
    "count whole periods": "请按整期计",
    "give each its own name": "请给每个各自的名称",
    "rank them by a second figure, or name a rule such as Ties.COMPETITION": (
        "请用第二个指标排序，或指明并列规则"
    ),
    "install st-policy-metrics[frames]": "请安装st-policy-metrics[frames]",
    "for one number call the function of the same name in stmetrics": (
        "单个数请用stmetrics中的同名函数"
    ),
    "unknown is not 0; give it, or leave the record out and say so": (
        "未知不等于0；请给出，或去掉该记录并加以说明"
    ),
    "give the issue date, or leave the record out and say so": (
        "请给发证日期，或去掉该记录并加以说明"
    ),
    "give each record once": "每条记录只给一次",
    "it follows from the levels; map the column to None in columns=": (
        "可由总量算出；请在columns=中将该列设为None"
    ),
    "fill the cell, or leave the row out": "请填写该单元格，或去掉该行",
    'say the months in fixed={"period": ...}: 2022年1-10月': (
        '请在fixed={"period": ...}中写明月份：2022年1-10月'
    ),
    "leave the cell empty": "请将单元格留空",
    "name the column that tells the rows apart, or leave rows out": (
        "请指明区分各行的列，或去掉多余的行"
    ),
    "give the indicator of every row in a column of indicators": "请用指标列写明每一行的指标",
    "leave out what is another region's": "请去掉属于其他地区的记录",
    "give it, or count all kinds together": "请给出，或各类合并统计",
    "say level=… too": "请同时说明级别",
    "say one": "请说明其一",
    "unknown is not 0; give the records of both years": "未知不等于0；请给两年的记录",
    "name the reporting unit": "请写明填报单位",
    "unknown is not 0; give it, or leave the unit out and say so": (
        "未知不等于0；请给出，或去掉该单位并加以说明"
    ),
    "ask the units for it, or use matched_panel_growth_rate and say so": (
        "请向单位索取，或改用两期均在样本增速并加以说明"
    ),
    "give the day, or give the figure as an observation": "请给日期，或直接给该数作为观测值",
    "see certification_tally for what the ratio may become": "比率的可能区间见认定统计",
    "unknown is neither inside nor outside; give the region, or leave it out and say so": (
        "未知既非区内也非区外；请给地区，或去掉并加以说明"
    ),
    "give the figure as an observation": "请直接给该数作为观测值",
    "give it as an observation; records make {}": "请直接给观测值；由记录可得{}",
    "none is of that time, a fact is unknown, or say what they cover: covered=…": (
        "没有该时期的记录或有事项未知；或说明记录覆盖的范围"
    ),
    "give it as an observation; records make {} so": "请直接给观测值；由记录可得{}",
    "say region=… of all of them, or of none": "请对全部记录都写地区，或都不写",
    "unknown is not 0; give the count": "未知不等于0；请给数量",
    "give a Population of that day": "请给该日的人口数",
    "take one year": "请取一个年度",
    "give the figure, or leave the record out and say so": "请给数值，或去掉该记录并加以说明",
    "add one basis at a time": "每次只加一种口径",
    "add one period": "每次只加一个时期",
    "give its day: on=…": "请给时点",
    "say a day of the column's own, or none": "请给该列自己的时点，或都不给时点",
    "give its day: on=…; of what was read, take .dated_observations": (
        "请给时点；读表、读报告所得请取带时点的观测值"
    ),
    "give its period: period=…": "请给时期",
    "give what as_dict gave": "请给as_dict的输出",
    'give a whole number or "0.1"': '请给整数或"0.1"',
    "let each band begin where the one before ends, one of the two closed": (
        "各档首尾相接，且只有一端闭合"
    ),
    "give numbers, or text with units, and None for what is unknown": (
        "请给数值或带单位的文本，未知写None"
    ),
    "None says unknown": "未知请写None",
    "check the date": "请核对日期",
    "of a contract give TechnologyTransfer(id=…, is_registered=True, receipts=…)": (
        "请由合同另填TechnologyTransfer(id=…, is_registered=True, receipts=…)"
    ),
    "give one day": "请只给一个日期",
    'write both in one text, "5000万元", or the number without quotes, (5000, "万元")': (
        '请写成一个文本"5000万元"，或者数不加引号，写作(5000, "万元")'
    ),
    'an end is the first day on which a value no longer holds: end="{}"': (
        '终止日是数值不再适用的第一日：可写end="{}"'
    ),
    "leave known_on out for the rule as we know it today": "按现行所知的规定，请不写获知日期",
    "give the values in order, each ending where the next begins or before": (
        "请按先后给出，前者不晚于后者开始时结束"
    ),
    "compare: verdict is Verdict.MET": "请与“符合”相比较",
    "Verdict.UNKNOWN says unknown": "未知请用“无法判断”结论",
    "check which of the two is the reference": "请核对哪个是参照",
    "compare like with like, or allow it: allow={{}}": "只能同类相比，或明确允许",
    "ask for the figure behind it": "请给背后的确数",
    "keep one, or say in what they differ: {}": (
        "请只留一个，或说明其在范围、级别、类别、数据版本、价格或研发口径上的区别"
    ),
    "use {}": "可用：{}",
    "say which: scope=, level=, kind=, vintage=, price_basis=, rd_basis= or reference=": (
        "请说明是哪一个：范围、级别、类别、数据版本、价格、研发口径或参照"
    ),
    "unknown is not 0; add it": "未知不等于0；请补充",
    "keep the one that is meant": "请只留所指的一个",
    "give an Observation": "请给观测值",
    "points are taken of exact rates": "百分点取自确切的比率",
    "give January-to-month figures": "请给1月至当月的累计数",
    "give January-to-month figures of the same months": "请给相同月份的累计数",
    "give data.observations, Observations([…])": "请给观测值集合",
    "a flow has a period=…, a stock a day on=…": "时期指标写时期，时点指标写日期",
    'say status="O" where the figure is missing, and only there': "缺数时且仅在缺数时状态写O",
    'say price_basis="constant"': "请写不变价",
    "unknown is not 0": "未知不等于0",
    "give a plain number": "请给纯数",
    "leave it out, or say it as scope=…": "请不写，或写作范围",
    'a growth, share or completion is "25.3%", a gap or change "13个百分点"': (
        '增速、占比、完成率写作"25.3%"，差距、变化写作"13个百分点"'
    ),
    "give a datetime.date or ISO text; of a datetime, its .date()": "请给日期或ISO文本",
    "give the date alone": "请只给日期",
    "use elapsed_days_share": "请用按天计的进度",
    "give Ties.COMPETITION, or the figure": "请给并列规则，或补充数值",
    "a region without a figure is not ranked": "没有数的地区不排位",
    "rank the same regions in both years": "两年请用相同的地区排序",
    "rank both alike": "两者请用同样的规则排序",
    "compare .best and .worst": "请比较最好与最差位次",
    "RANK_CUTS are fifths": "默认按五等分",
    "say which": "请说明是哪一个",
    "a part lies within its whole; check both figures and their units": (
        "部分不大于总体，请核对两数及单位"
    ),
    "give them in a list": "请以列表给出",
    "give only {}": "请只给{}",
    "write 2022": "请写2022",
    'a JSON number is binary; write it as text: "{}"': 'JSON的数按二进制浮点数读入，请写成文本"{}"',
    "fill it; where cells are merged, say fill_down=[the header]": (
        "请填写；单元格是合并的，请写fill_down=[该列表头]"
    ),
    "write the number alone: 80": "请只写数字，如80",
    "give one score an expert": "请每位专家给一个分",
    "scores start at 0": "评分自0起",
    "give each once": "每项只给一次",
    "a technical expert gives at most 30 for rights, 30 for results and 20 for organisation, "
    "a financial expert 20 for growth": (
        "技术专家至多给知识产权30分、成果转化30分、研发组织管理20分，财务专家至多给成长性20分"
    ),
    'give a Source: Source(document="…", confirmation="K")': (
        '请给Source：Source(document="…", confirmation="K")'
    ),
    "{}; a row of the region's own is given in own=[row]": "区域自设的指标请在own=[指标]中给出",
    "did you mean {}?; a row of the region's own is given in own=[row]": (
        "是否指{}？区域自设的指标请在own=[指标]中给出"
    ),
    "a certificate is only issued to who is certified": "证书只发给通过认定的企业",
    "give the first day on which it no longer holds": "请给失效首日",
    "copy it from the business licence": "请按营业执照填写",
    "a character is mistyped (GB 32100)": "有字符录入错误（GB 32100）",
    "give on=…": "请给时点",
    "give period=…": "请给时期",
    "give all three kinds": "请给全部三类",
    "give the inventions in force on a day": "请给某日有效的发明专利数",
    "add them by total_patents": "请用total_patents合计",
    "add counts of one status and one period or day": "只能合计同一状态、同一时期或时点的数",
    "give a record": "请给记录",
    "give fields by name": "请按名称给字段",
    "give it": "请给出",
    "parts lie within their whole; check the figures and their units": (
        "部分不大于总体，请核对数值及单位"
    ),
    'give a code such as "320400"': '请给代码，如"320400"',
    "give the report's text": "请给报告文本",
    "say which in the target, scope=…, or give the figures of one basis": (
        "请在目标中说明范围，或只给一种口径的数"
    ),
    "review one region at a time": "每次只审一个地区",
    "say scope=, level=, kind=, or use .lines": "请说明范围、级别、类别，或使用.lines",
    "give one of its members": "请给其成员之一",
    "check both": "请核对两者",
    "5 % is 0.05; overtime is little above 1": "5%写作0.05；加班略高于1",
    "is_working_day must say True of the days that are worked": "工作日判断须对上班日给出“是”",
    "the reports due within its validity follow from it": "有效期内应报的年报由它推出",
    "give a list of years": "请给年度列表",
    "give the applicant's own years": "请给申请企业本身的年度",
    "the day of expiry follows from it": "到期日由它推出",
    "the number shows that both names are one enterprise": "编号表明两个名称是同一企业",
    "only a certificate in force is verified": "只复核有效的证书",
    "give each month's end": "请给每月月末数",
    "days of one year": "请给同一年的日期",
    "oldest first": "请由远及近",
    "the last three at most": "至多最近三个",
    "the reduced rate counts from the year on the certificate": "优惠税率自证书所注年度起算",
    "a loss has no relief": "亏损不享受减免",
    "give one of them": "请给其中之一",
    "give the figures of {}, or another day": "请给{}年的数，或改用另一日期",
    "give a mean of stmetrics.scorecard, or a function of scores and weights": (
        "请给平均方法，或以得分和权重为参数的函数"
    ),
    'give "higher" or "lower"': '请写"higher"或"lower"',
    "leave the indicator out": "请去掉该指标",
    "give it in a larger unit": "请用更大的单位",
    "give every region its figures": "请给每个地区的数",
    "check the identifier; a figure that is not known is None": "请核对编号；未知的数为None",
    "give one score for each": "请各给一个得分",
    "say 0 where nothing happened": "没有发生请写0",
    'give {"region": {"indicator": figure}}': "请按地区、指标两级给数",
    "state it in the tree, or take it from a catalogue with Scorecard.directed": (
        "请在体系中写明，或取自目录"
    ),
    "take a better standard, or goalposts": "请改用更好的标准值，或上下限法",
    "use min_max, goalposts or efficacy_coefficient": "请用极差法、上下限法或功效系数法",
    "give it an indicator, or leave it out": "请给指标，或去掉",
    "give all of them, or none": "请全部给出或都不给",
    "they must add up to exactly 1; thirds are Fraction(1, 3), or leave all out": (
        "合计须恰为1；三分之一请用分数，或都不写"
    ),
    "give it a weight": "请给权重",
    "give every score its weight": "请给每个得分的权重",
    "normalise to a range above zero, such as 1 to 100, or take the arithmetic mean": (
        "请标准化到大于零的范围（如1至100），或用算术平均"
    ),
    "take geometric_mean": "请用几何平均",
    "too little is known": "已知的太少",
    "give both years' figures as one kind of number": "两年的数请统一为一种数",
    "use arithmetic_mean, or leave_one_out to see what an indicator does": (
        "请用算术平均，或逐一剔除看各指标的作用"
    ),
    "None says no group": "没有分组请写None",
    "0.8 is 80 %": "80%写作0.8",
    "find the figure, or choose ShareOutWeights or ImputeByGroup": (
        "请补充数值，或选择分摊权重、按组填补"
    ),
    "find the figure, or take the indicator out": "请补充数值，或去掉该指标",
    "name each once": "每项只写一次",
    "leave it out": "请去掉",
    "the sign stands in each=": "正负号写在each中",
    "0.3 is 30 %": "30%写作0.3",
    "give one such as min_max": "请给一种，如极差法",
    "say direction=…": "请说明正逆方向",
    "there is no outlier": "没有异常值",
    "both signs count": "正负都计入",
    "leave it untreated": "请不作处理",
    "leave the indicator untreated, or out": "请对该指标不作处理，或去掉",
    "give the scores of every region": "请给每个地区的得分",
    "check its name": "请核对名称",
    "see its gaps, vetoes": "见其缺口和否决项",
    "nothing would be left": "将一无所余",
    "leave the indicator out, or say with constant= what all get": (
        "请去掉该指标，或写明各地区一律得多少分"
    ),
    "count from 0": "自0起计",
    "take another reference": "请换一个参照",
    "0.25 is ±25 %": "±25%写作0.25",
    "1000 is usual": "通常为1000",
    "state the satisfactory and the poor value": "请写明满意值和不允许值",
    "more is better: {}": "正向指标：{}",
    "give it a name": "请给名称",
    "0 counts nothing": "0表示不计",
    "check the identifier, or the catalogue": "请核对编号或目录",
    "leave the direction out of the tree, or grade another indicator": (
        "请不在体系中写方向，或换指标"
    ),
    "give IndicatorClass, WeightedIndicator": "请给指标类别或加权指标",
    "count it once, or rename one": "请只计一次，或改名",
    "its grades are {}": "其等级为{}",
    "weigh them equally": "请等权",
    "normalise with min_max first": "请先用极差法标准化",
    "write it as […]": "请写作[…]",
    "give a JSON object": "请给JSON对象",
    "check its form": "请核对格式",
    "make the record anew": "请重新生成该记录",
    "give its fields in an object": "请以对象给出各字段",
    "keep the records and figures that it is made of": "请保存构成它的记录和数",
    "no record is": "记录中没有",
    "check its fields": "请核对各字段",
    "round it": "请修约",
    "write null where a figure is unknown": "未知的数请写null",
    "give what to_plain gave": "请给to_plain的输出",
    "read it with the release of stmetrics that wrote it, and write it anew": (
        "请用写出它的版本读取后重新写出"
    ),
    "decode it as UTF-8 first": "请先按UTF-8解码",
    "keep one": "请只留一个",
    'pip install "st-policy-metrics[json]"': "请安装st-policy-metrics[json]",
    "no document is": "没有这样的文档",
    "give what dumps gave": "请给dumps的输出",
    'write the unit into the header, "(万元)", or give the table\'s: unit="万元"': (
        "请在表头写明单位，如“（万元）”，或给出全表单位"
    ),
    'give "万元"': '请写"万元"',
    "format the column as dates": "请将该列设为日期格式",
    "format the column as text": "请将该列设为文本格式",
    "write 是 or 否, 1 or 0": "请写“是”或“否”、1或0",
    "export the sheet with values": "请以数值导出该表",
    "mend the sheet": "请修正表格",
    "format the column as text and enter it anew": "请将该列设为文本格式后重新录入",
    "format the column as text: {}": "请将该列设为文本格式：{}",
    "give 0, 3, 6, ...": "请给0、3、6等",
    'say fixed={"period": ...}': "请对全表写明时期",
    "its headers are {}": "表头为{}",
    "map one of them to None in columns=": "请在列对应中将其一设为None",
    'name the column, columns={...: "{}"}, or say fixed={"{}": ...}': (
        "请指明该列，对应{}，或对全表写明{}"
    ),
    "nearest: {}": "相近的有：{}",
    "say which in columns=: {}": "请在列对应中指明：{}",
    "give its id in columns=, or own=[row]": "请在列对应中给出编号，或给出自设指标",
    "csv.DictReader gives mappings": "csv.DictReader给出的即是映射",
    'give df.to_dict("records")': '请给df.to_dict("records")',
    "give mappings, one a row": "请给映射，一行一个",
    "all rows are of one form": "各行须为同一形式",
    "name the columns in columns=, or give one value for all rows in fixed=": (
        "请在列对应中指明各列，或对全表给一个值"
    ),
    "map one of them to None in columns=, or leave it out of fixed=": (
        "请在列对应中将其一设为None，或从全表值中去掉"
    ),
    'say it in a column 口径, or for all rows: fixed={"basis": "accounting"}': (
        "请用“口径”列说明，或对全表写明口径"
    ),
    "give a header or the name of a field": "请给表头或字段名",
    "leave one of the two out": "请去掉其一",
    "mend the table, or take .records and say what is left out": (
        "请修正表格，或只取可读的记录并说明遗漏"
    ),
    "give a list": "请给列表",
    "print it first, with its decimals and unit": "请先按其小数位和单位写成文字",
    'give "" for a cell that stays empty': '空单元格请给""',
    'make one: Target.at_least("30家")': "请新建目标，如至少30家",
    "give reference=…, an indicator's id": "请给参照指标的编号",
    "what is at a level and above holds what is above it": "“某级及以上”包含其上各级",
    "give both with units": "请都写单位",
    "add floors of levels": "只能合计总量的下限",
    "use check_target": "请用check_target",
    "use check_target at the date": "请在该日期用check_target",
    "give Target.at_least": "请给下限目标",
    "give the figure": "请给数值",
    "give Target.at_least(…), …": "请给目标，如下限目标",
    "give that year's target, or ask for .linear(year)": "请给该年目标，或按线性取值",
    "give that year's target": "请给该年目标",
    "a cumulative figure does not; check which is which": "累计数不会如此，请核对两数是否颠倒",
    'write "{}%" (or "{}个百分点" for a gap), or for {} times the ratio as text: "{}倍"': (
        '请写"{}%"（差距写"{}个百分点"）；若为{}倍请写"{}倍"'
    ),
    'write "{}%", or for {} times: "{}倍"': '请写"{}%"；若为{}倍请写"{}倍"',
    'map them in columns=, to None to leave them out; unknown="list" lists them': (
        '请在columns=中逐列指明对应字段，不用的列写None；unknown="list"时只列出不读'
    ),
    "near are {}": "相近的字段有{}",
    "the fields are {}": "可用字段有{}",
    'write "{}", or for the ratio {}: "{}"': "请写{}；若{}是比率，请写{}",
    "{} says no basis: give columns={}": "{}没有写明口径：请给columns={}",
    "{} is R&D by statistics, none of {}: read RDInput": (
        "{}是统计口径的R&D经费，不是{}：请按RDInput读取"
    ),
    "write the unit behind it: {}": "请在后面写明单位：{}",
    "use Target.between(low, high)": "请用区间目标",
    "use the class method, which reads its text": "请用类方法，它读取文本",
    "5 % is 0.05": "5%写作0.05",
    'give both as plain ratios, or both as text: "12.3%"': '请都给纯比率，或都写作文本，如"12.3%"',
    "give it as 0.25": "请写作0.25",
    "compare like with like": "只能同类相比",
    "convert it with .to(unit)": "请先换算单位",
    'say it in the text, or parse(text, unit="元")': "请在文本中写明单位",
    'write "schema": {}, "type": "TechContract" before the fields': (
        '请在字段之前写明"schema": {}和"type": "TechContract"'
    ),
    "give names: narwhals.from_native(frame).with_columns(growth=growth_rate(…)).to_native()": (
        "请写列名：narwhals.from_native(frame).with_columns(growth=growth_rate(…)).to_native()"
    ),
    'give Target.at_least("50项"), Target.growth_at_least("12%"), …': (
        '请给Target.at_least("50项")、Target.growth_at_least("12%")等'
    ),
    'give both with units: "300万元"': '请都写单位，如"300万元"',
    "call the same function of stmetrics.frames with the columns' names, or give .tolist()": (
        "请用stmetrics.frames中的同名函数并写列名，或给.tolist()"
    ),
    'give Bands.rising("grades", [(0, "passed"), (60, "good")])': (
        '请给Bands.rising("grades", [(0, "合格"), (60, "良好")])'
    ),
    "give a list, even of one": "请给列表，哪怕只有一项",
    'such as "人民币24.8亿元"; others count no money': '如"人民币24.8亿元"；其他单位计的不是金额',
    "take .value in the unit you want": "请取所需单位下的数值",
    "give upper=…": "请给上端",
    "give bound=Bound.BETWEEN, or leave upper out": "请写明是区间，或不写上端",
    "give bound=Bound.LESS_THAN, or leave nearly out": "请写明是不足，或不写“近”",
    'give quantity(1, "万元")': "请给带单位的数，如1万元",
    "use Amount.ratio": "请用比率",
    "use stmetrics.units.registry(), or rename the unit there": (
        "请用本库的单位表，或在该单位表中改名"
    ),
    "give pint.UnitRegistry()": "请给pint单位表",
    "convert it to a unit of stmetrics.units first": "请先换算为本库的单位",
    "use share(part, whole), and percent(share, 1) to print it": "请用占比函数，再写成百分比",
    'give (24.8, "亿元")': '请写作(24.8, "亿元")',
    'give "1{}", (Decimal(1), "{}") or a pint quantity': '请写作"1{}"或(1, "{}")',
    'give 0.12 or "12%"; points are a difference of two': '请写作0.12或"12%"；百分点是两个比率之差',
    'give 0.02 or "2个百分点"': '请写作0.02或"2个百分点"',
    "cancel it": "请约去",
    "convert within money, persons, person-years, area or one kind of count": (
        "只能在金额、人数、人年、面积或同类数量之内换算"
    ),
    "use one of {}": "可用：{}",
    "make the result anew": "请重新生成该结果",
    "null says unknown where the field allows it": "字段允许时未知写null",
    "numbers need no parsing; give them as they are": "数无须解析，请直接给出",
    "or say allow_excess=True": "或写明允许超过",
    'such as "24.8亿元", "25.3%", "11.3件/万人"': '如"24.8亿元"、"25.3%"、"11.3件/万人"',
    "with bounds=True it is read as a bound; else give one number": (
        "允许界限时按界限读取，否则请给一个数"
    ),
    "write an object of {}": "请写含{}的对象",
    "write it as text: {}": "请写作文本：{}",
    "write it without decimals and quotation marks": "请不写小数和引号",
    "write one number": "请只写一个数",
    "write the unit once": "单位请只写一次",
    "50000 is usual": "一般取50000",
    "a target has a period={}, a milestone a day on={}": "目标给时期period={}，里程碑给日期on={}",
    "assess each application with assess_high_tech": "请用assess_high_tech逐个评估",
    "assess_technology_transfer says what is missing, or is for a person to decide": (
        "请看assess_technology_transfer指出的缺项，或由人判断"
    ),
    "check the rank, or how many regions are ranked": "请核对位次，或参加排名的地区数",
    "compare the ranks of Ties.COMPETITION and Ties.DENSE": (
        "请比较Ties.COMPETITION与Ties.DENSE两种位次"
    ),
    "convert it first, as with pandas.to_datetime or polars' str.to_date": (
        "请先转换为日期，如用pandas.to_datetime或polars的str.to_date"
    ),
    'convert them first, so that a code is "320404"': '请先转换为文本，使代码写作"320404"',
    "for rows call the function of stmetrics.sheets": "如果是行，请用stmetrics.sheets中的函数",
    "its fields are {}": "其字段为{}",
    "name it once": "请只写一次",
    "name the column of last period's figures, of the wholes, or of the reference": (
        "请写明上期数、总体数或参照数所在的列"
    ),
    'name the unit of the column, as in unit="万元"': '请写明该列的单位，如unit="万元"',
    "number the periods, as years or as 12 * year + month": "请给时期编号，如年份，或12×年+月",
    "only a rank is one of so many": "只有位次才有参加排名的总数",
    'say aspect="rank" and of={}, how many regions are ranked': (
        '请写aspect="rank"和参加排名的地区数of={}'
    ),
    "say fixed={}, or give a column of years": "请写fixed={}，或给出年份列",
    "say leave_out={}; rights have a table of their own": "请写leave_out={}；知识产权另有自己的表",
    "say record={}": "请写record={}",
    "say the year in fixed={}": "请在fixed={}中写明年份",
    "say which: columns={}": "请写明是哪一列：columns={}",
    "the frame's name comes first: columns={}": "列名在前，字段在后：columns={}",
    "say decimals=1, or by column: decimals={}": "请写明：decimals=1，或逐列：decimals={}",
    "use winsorise": "请用winsorise",
    "fill the gaps first, or choose ShareOutWeights": "请先补齐缺数，或选ShareOutWeights",
    "rename the column of the frame, the indicator or the class": (
        "请改数据框的列名、指标名或类名"
    ),
    "fill the cell for ranges only": "只有区间目标才填这一格",
    "say leave_out={}, and read them again with fixed={}": ("请写leave_out={}，读回时写fixed={}"),
    "keep gaps apart, or let them be computed from the growths": ("增速差请另行保存，或由增速算出"),
    "lay out the observations of one aspect at a time": "请按观测内容分别转出",
    "the header comes first: columns={}": "表头在前，字段在后：columns={}",
    "they are parts of them": "它们是其中的一部分",
    "those are {}": "可用的是{}",
    "whether that comes off the others is not known: sum them by hand": (
        "亏损能否冲抵其他转让所得尚不明确，请自行合计"
    ),
    'write "中上游" or 3': "请写“中上游”或3",
    "write two to four digits as text, such as 39 or C3912": "请写二至四位代码文本，如39或C3912",
    "{}rename them, or say columns={}": "{}请改列名，或写columns={}",
    'give "0元" where there is nothing': '没有的请写"0元"',
    "give None for an unknown one": "未知的请给None",
    "give at most {} digits": "最多给{}位数字",
    "give each stage's own ratio": "请给各环节自身的比率",
    "give its two ends separately": "请分别给出两端",
    "give one at least": "请至少给一个",
    "give one of pandas, polars, DuckDB, ...": ("请给pandas、polars、DuckDB等之一"),
    "give the place as a number": "请用数字给出名次",
    'give them as ["a", "b"]': '请写作["a", "b"]',
    "give what an assess function gave": "请给评估函数所得的结论",
}
"""In Chinese, by the English; ``{}`` stands for what a case puts there."""
