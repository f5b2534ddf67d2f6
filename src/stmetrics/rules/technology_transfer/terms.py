"""What is transferred, and by which right: the closed lists of technology transfers."""

from __future__ import annotations

from stmetrics._closed_list import ClosedList


class TransferredTechnology(ClosedList):
    """Kinds of technology whose transfer is relieved (技术转让的范围).

    Example:
        >>> TransferredTechnology("集成电路布图设计权").name
        'IC_LAYOUT'

    References:
        财税〔2010〕111号, Art. 1, effective 2008-01-01.
    """

    PATENT = "patent", "专利技术", "专利"
    SOFTWARE_COPYRIGHT = "software_copyright", "计算机软件著作权", "软件著作权"
    IC_LAYOUT = "ic_layout", "集成电路布图设计权", "集成电路布图设计"
    PLANT_VARIETY = "plant_variety", "植物新品种"
    BIOMEDICINE = "biomedicine", "生物医药新品种"
    OTHER = "other", "其他技术", "其他"
    """Whatever else; which others count is for a person to look up."""


class TransferForm(ClosedList):
    """By which right technology is transferred (技术转让的方式).

    Example:
        >>> TransferForm("exclusive_licence").zh
        '全球独占许可使用权'

    References:
        财税〔2010〕111号, Art. 2, effective 2008-01-01; 财税〔2015〕116号 and
        公告2015年第82号, Art. 1, effective 2015-10-01.
    """

    OWNERSHIP = "ownership", "所有权", "所有权转让", "转让", "专利权转让", "转让所有权"
    EXCLUSIVE_LICENCE = (
        *("exclusive_licence", "全球独占许可使用权", "全球独占许可"),
        *("独占许可", "独占许可使用权", "独占", "全球独占"),
    )
    """Exclusive all over the world."""
    NON_EXCLUSIVE_LICENCE = (
        *("non_exclusive_licence", "非独占许可使用权", "非独占许可"),
        *("非独占", "普通许可", "普通许可使用权"),
    )
    OTHER_LICENCE = "other_licence", "其他许可使用权", "其他许可"
    """A licence that is neither, such as an exclusive one for one country."""
