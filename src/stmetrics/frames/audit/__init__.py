"""The audits of `stmetrics.audit` over columns of printed figures."""
