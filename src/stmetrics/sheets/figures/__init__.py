"""Tables of figures: what their headers say, and what a row of them gives."""
