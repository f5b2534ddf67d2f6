"""Extra deduction of R&D expenses (研发费用加计扣除)."""
