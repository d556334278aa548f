"""Charts of the scrutiny pack: Vega-Lite specifications and their drawing, without a script in the page."""
