"""The headers that the forms in use give the fields of records, a family of records a file."""
