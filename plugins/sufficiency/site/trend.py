"""A line small enough to stand in a table's cell."""

from collections.abc import Sequence

WIDTH, HEIGHT, EDGE = 96, 24, 3


def trend(values: Sequence[float | None]) -> str:
    """An SVG of the values from left to right, each line from known value to known value; "" below two of them.

    A screen reader hears the first and the last: the figures themselves stand beside it.
    """
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return ""
    low, high = min(value for _, value in known), max(value for _, value in known)
    step = (WIDTH - 2 * EDGE) / (len(values) - 1)
    points = [
        (EDGE + place * step, HEIGHT - EDGE - (value - low) / ((high - low) or 1) * (HEIGHT - 2 * EDGE))
        for place, value in known
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    last_x, last_y = points[-1]
    return (
        f'<svg role="img" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' aria-label="From {known[0][1]:g} to {known[-1][1]:g}">'
        f'<polyline points="{line}" fill="none" stroke="var(--accent)" stroke-width="1.5"/>'
        f'<circle cx="{last_x:.1f}" cy="{last_y:.1f}" r="2.5" fill="var(--accent)"/></svg>'
    )
