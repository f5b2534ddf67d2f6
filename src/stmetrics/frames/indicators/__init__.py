"""The figures of `stmetrics.indicators` over frames: registers counted a row a record."""
