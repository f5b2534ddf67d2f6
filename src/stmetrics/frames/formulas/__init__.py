"""The formulas of `stmetrics.formulas` over columns, each under its own name."""
