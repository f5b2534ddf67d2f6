"""A region whose boundary changed: the change, the four growths, and all four from its records.

`change` says which units came and left, `_inside` who was inside on a day; `rates` are the four
growths of two tables of figures; `growths` makes the tables from a region's records and gives
all four.
"""
