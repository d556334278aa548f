"""A line small enough to stand in a table's cell."""

from collections.abc import Sequence

WIDTH, HEIGHT, EDGE = 96, 24, 3


def trend(
    values: Sequence[float | None],
    wide: int = WIDTH,
    high: int = HEIGHT,
    unit: str = "",
    scale: tuple[float, float] | None = None,
) -> str:
    """An SVG of the values from left to right, each line from known value to known value; "" below two of them.

    A screen reader hears the first and the last, in their unit: the figures themselves stand beside it. scale: what
    the bottom and the top stand for; by default the least and the most of the values.
    """
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return ""
    low, top = scale or (min(value for _, value in known), max(value for _, value in known))
    step = (wide - 2 * EDGE) / (len(values) - 1)
    points = [
        (EDGE + place * step, high - EDGE - (value - low) / ((top - low) or 1) * (high - 2 * EDGE))
        for place, value in known
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    last_x, last_y = points[-1]
    return (
        f'<svg role="img" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
        f' aria-label="From {known[0][1]:g} to {known[-1][1]:g}{unit}">'
        f'<polyline points="{line}" fill="none" stroke="var(--accent)" stroke-width="1.5"/>'
        f'<circle cx="{last_x:.1f}" cy="{last_y:.1f}" r="2.5" fill="var(--accent)"/></svg>'
    )
