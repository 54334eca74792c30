"""The picture of the seal: a ring with the organ's name on an arc, a star, and the word that says what it is.

The letters are drawn as outlines, so that the words of the page can be selected without those of the seal. A site that
has the picture of its own seal puts it beside the certificate and this one is not used.
"""

import math
from functools import lru_cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from zhiheng.documents.fonts import PACKAGED_FOLDER

RED = "#d0021b"
CENTRE, RADIUS, LETTERS = 210.0, 205.5, 160.0
WIDEST = 250.0  # degrees of the ring that a name may take
WORD = "电子签章"


@lru_cache(maxsize=64)
def seal_image(organ: str) -> str:
    """The SVG of the seal of ``organ`` (a few dozen characters at most), 42 mm wide as the rules of seals have it."""
    with TTFont(next(PACKAGED_FOLDER.glob("*.otf")), lazy=True) as font:
        step = min(30.0, WIDEST / max(1, len(organ) - 1))
        size = min(52.0, 2 * math.pi * LETTERS * step / 360 * 0.92)
        first = -step * (len(organ) - 1) / 2
        arc = [_letter(font, one, first + place * step, size) for place, one in enumerate(organ)]
        word = [_flat(font, one, CENTRE + (place - 1.5) * 40, 316.0, 34.0) for place, one in enumerate(WORD)]
    ring = f'<circle cx="{CENTRE}" cy="{CENTRE}" r="{RADIUS}" fill="none" stroke="{RED}" stroke-width="9"/>'
    drawn = "".join((ring, _star(62.0), *arc, *word))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420" width="42mm" height="42mm">{drawn}</svg>'


def _letter(font: TTFont, letter: str, degrees: float, size: float) -> str:
    """``letter`` on the arc, its foot towards the centre; ``degrees`` from the top, clockwise."""
    at = f"rotate({degrees:.2f} {CENTRE} {CENTRE}) translate({CENTRE - size / 2:.2f} {CENTRE - LETTERS + size / 2:.2f})"
    return _outline(font, letter, at, size)


def _flat(font: TTFont, letter: str, x: float, y: float, size: float) -> str:
    return _outline(font, letter, f"translate({x - size / 2:.2f} {y:.2f})", size)


def _outline(font: TTFont, letter: str, transform: str, size: float) -> str:
    name = (font.getBestCmap() or {}).get(ord(letter))
    if name is None:
        return ""
    pen = SVGPathPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    scale = size / font["head"].unitsPerEm
    return f'<path transform="{transform} scale({scale:.5f} {-scale:.5f})" fill="{RED}" d="{pen.getCommands()}"/>'


def _star(radius: float) -> str:
    points = []
    for place in range(10):
        reach = radius if place % 2 == 0 else radius * 0.382
        angle = math.radians(36 * place - 90)
        points.append(f"{CENTRE + reach * math.cos(angle):.2f},{CENTRE + reach * math.sin(angle):.2f}")
    return f'<polygon points="{" ".join(points)}" fill="{RED}"/>'
