"""Cost against size as a picture: lines on a doubly logarithmic grid, in SVG."""

from collections.abc import Mapping, Sequence
from math import log10

WIDTH, HEIGHT, LEFT, TOP, RIGHT = 720, 360, 70, 20, 220
COLOURS = ("#0a7d5a", "#b4540a", "#8a1c4a")
Points = Sequence[tuple[float, float]]


def chart(lines: Mapping[str, Points]) -> str:
    """Lines by name, each of points (organisations, milliseconds), as the text of an SVG file."""
    points = [point for line in lines.values() for point in line]
    xs, ys = ([log10(value) for value in values] for values in zip(*points, strict=True))
    first, last = min(xs), max(xs)
    bottom, top = int(min(ys) - 1), int(max(ys) + 1)

    def at(x: float, y: float) -> tuple[float, float]:
        right, down = WIDTH - LEFT - RIGHT, HEIGHT - 2 * TOP - 20
        across = (log10(x) - first) / (last - first)
        return LEFT + across * right, TOP + (top - log10(y)) / (top - bottom) * down

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(bottom, top + 1):
        x, y = at(10**first, 10.0**power)
        end, _ = at(10**last, 10.0**power)
        parts.append(f'<path d="M{x:.0f} {y:.0f}H{end:.0f}" stroke="#ddd"/>')
        parts.append(
            f'<text x="{x - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:g} ms</text>'
        )
    for size, _ in next(iter(lines.values())):
        x, y = at(size, 10.0**bottom)
        parts.append(f'<text x="{x:.0f}" y="{y + 20:.0f}" text-anchor="middle">{size:,.0f}</text>')
    for colour, (name, line) in zip(COLOURS, lines.items(), strict=False):
        places = [at(*point) for point in line]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        parts.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
        x, y = places[-1]
        parts.append(f'<text x="{x + 10:.0f}" y="{y + 4:.0f}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])
