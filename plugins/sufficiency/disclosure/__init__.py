"""Disclosure control: which public figures are hidden, so that nobody learns of one child from any of them.

Everything published of one day is one release. A figure of 1 to 5 people is hidden of itself; others are hidden for its
sake, until no hidden figure can be worked out from all that is shown: docs/disclosure.md.
"""
