"""The rules of `stmetrics.rules` over frames, from the same dated parameters."""
