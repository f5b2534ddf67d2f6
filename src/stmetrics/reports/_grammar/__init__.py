"""The grammar of clauses: what the words around a figure make of it, rule by rule."""
