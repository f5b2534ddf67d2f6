"""The rows, one family a file."""
