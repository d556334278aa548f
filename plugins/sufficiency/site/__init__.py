"""Pages for people: static, self-contained, readable on a phone and on paper."""
