"""Great Expectations at every door: what may land, what may be published."""
