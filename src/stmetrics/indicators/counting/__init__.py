"""From a region's records of a time to observations: which slice, which function, which unit.

`observing` asks, `_makers` names the public function of every indicator, `_recorded` cuts the
slice of records that it is called on, and `region_count` is the answer.
"""
