"""Scores over columns: normalised down a column, averaged along a row, ranked and tried."""
