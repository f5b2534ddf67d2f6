"""What is lacking to an unmet condition."""

from __future__ import annotations

from decimal import Decimal

import attrs

from stmetrics._repr import short_repr
from stmetrics.exact._numbers import Number, one_of, to_decimal
from stmetrics.law._figure_words import counted_in_words


def _amount(value: Number) -> Decimal:
    """A number exactly; a float of 9.0 is 9, as people write it."""
    number = to_decimal(value, "Shortfall.amount")
    if isinstance(value, Decimal):
        return number
    whole = int(number)
    return Decimal(whole) if whole == number else number


@attrs.frozen(kw_only=True, slots=False)  # made faster so, and many are made
class Shortfall:
    """The smallest change that would meet an unmet condition (差距).

    Attributes:
        code: The criterion's code.
        amount: How much is needed, exact to the fen, the person, the day or the item.
        unit: 元, 人, 天, 件 or 分.
        zh: What to change, in Chinese.
        en: What to change, in English.
        exceed: Whether the amount itself is not enough and must be exceeded (须超过).

    Raises:
        InvalidValueError: An amount that is no finite number.

    Example:
        >>> gap = Shortfall(
        ...     code="staff", amount=Decimal(3), unit="人", zh="增加科技人员", en="S&T staff to add"
        ... )
        >>> gap.text("en")
        'S&T staff to add: 3 people'
        >>> Shortfall(
        ...     code="score", amount=Decimal(2), unit="分", zh="提高得分", en="Points to gain",
        ...     exceed=True,
        ... ).text("en")
        'Points to gain: more than 2 points'
    """

    code: str
    amount: Decimal = attrs.field(converter=_amount)
    unit: str
    zh: str
    en: str
    exceed: bool = False

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say it in one line, in ``"zh"`` or ``"en"``."""
        zh = one_of(lang, "lang", ("zh", "en")) == "zh"
        title = f"{self.zh}：" if zh else f"{self.en}: "
        more = ("超过" if zh else "more than ") if self.exceed else ""
        return title + more + counted_in_words(self.amount, self.unit, lang)
