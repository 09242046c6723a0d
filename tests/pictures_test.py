#!/usr/bin/env python3
"""Draws every example and golden input as SVG and measures the pictures: nothing overlaps, nothing sticks out.

usage: pictures_test.py PATH-OF-THEORYC [FILE.svg…]

With files, measures these instead.
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

import validate_json

SVG = "{http://www.w3.org/2000/svg}"
HAIR = 0.05  # points; the pictures' numbers are rounded to hundredths
Box = collections.namedtuple("Box", "left top right bottom")


def box_of_path(element):
    """Around the points of a path, those included that bend its curves."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", element.get("d"))]
    # Of the ground of a picture, alone, the path has `H` and `V`.
    return Box(min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))


def box_of_text(element):
    x, y, size = (float(element.get(name)) for name in ("x", "y", "font-size"))
    width = float(element.get("textLength", "0"))
    start = -width / 2 if element.get("text-anchor") == "middle" else 0
    above, below = 0.73 * size, 0.21 * size  # capitals and descenders of Liberation Sans
    if element.get("transform", "").startswith("rotate(-90 "):
        return Box(x - above, y - start - width, x + below, y - start)
    return Box(x + start, y - above, x + start + width, y + below)


def around(boxes):
    lefts, tops, rights, bottoms = zip(*boxes)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def is_within(inner, outer, slack=HAIR):
    return (
        inner.left >= outer.left - slack
        and inner.top >= outer.top - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def are_apart(one, other):
    return (
        one.left >= other.right - HAIR
        or other.left >= one.right - HAIR
        or one.top >= other.bottom - HAIR
        or other.top >= one.bottom - HAIR
    )


def title_of(group):
    return (group.findtext(SVG + "title") or "").strip()


def is_wedge(group):
    """Of a shift: two of them lie one in the other's corner, so that boxes around them say nothing."""
    return group.get("id").startswith("wedge-")


def complaints_of_texts(group, kind, page):
    name = group.get("id")
    areas = [box_of_path(path) for path in group.findall(SVG + "path")]
    outline = around(areas) if areas else None
    for text in group.findall(SVG + "text"):
        box = box_of_text(text)
        if not is_within(box, page):
            yield f"`{text.text}` in {name} sticks out of the picture"
        # A row of a table has no outline unless it is shaded; headings and legends have none. What a
        # wedge is at its ends is written beside it.
        if not is_wedge(group) and kind in ("node", "words", "cluster-title", "sign", "loop") and outline and not is_within(box, outline):
            yield f"`{text.text}` sticks out of {name}"


def complaints_of_places(nodes, frames):
    for number, (name, box) in enumerate(nodes):
        for other, its_box in nodes[:number]:
            if not are_apart(box, its_box):
                yield f"{name} and {other} overlap"
        for frame, its_box in frames:
            if not are_apart(box, its_box) and not is_within(box, its_box):
                yield f"{name} is half in {frame}"
    for number, (name, box) in enumerate(frames):
        for other, its_box in frames[:number]:
            if not (are_apart(box, its_box) or is_within(box, its_box) or is_within(its_box, box)):
                yield f"{name} is half in {other}"


def complaints(picture):
    """What is wrong with an SVG."""
    root = ElementTree.fromstring(picture)
    for part in ("title", "desc"):
        if not (root.findtext(SVG + part) or "").strip():
            yield f"has no <{part}>"
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    for repeated in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"has several {repeated}"
    page = Box(*(float(number) for number in root.get("viewBox").split()))
    nodes, frames, looks, samples = [], [], set(), []
    for group in root.findall(SVG + "g"):
        kind, *words = group.get("class").split()
        areas = [box_of_path(path) for path in group.findall(SVG + "path")]
        if kind in ("node", "edge"):
            looks.add((f"of-{kind}", *words))
            if not title_of(group):
                yield f"{group.get('id')} has no <title>"
        if kind == "node" and areas and not is_wedge(group):
            nodes.append((group.get("id"), around(areas)))
        if kind == "cluster":
            frames.append((group.get("id"), around(areas)))
        if kind == "legend" and words:
            samples.append((group.get("id"), tuple(words)))
        if kind != "edge" and any(not is_within(area, page, 1) for area in areas):
            yield f"{group.get('id')} sticks out of the picture"
        yield from complaints_of_texts(group, kind, page)
    yield from complaints_of_places(nodes, frames)
    for name, sample in samples:
        if sample not in looks:
            yield f"{name} explains {' '.join(sample)}, which is not there"


# A picture without anything wrong in it, and what is put wrong in it by replacing one text.
SOUND = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><title>Clubs</title><desc>Who</desc>
<g id="frame" class="cluster"><path d="M10,10L150,10L150,100L10,100Z"/></g>
<g id="edge" class="edge plus solid arrow"><title>a to b</title><path d="M80,50L200,50"/></g>
<g id="a" class="node context"><title>A</title><path d="M20,20L80,20L80,80L20,80Z"/>
<text x="50" y="50" font-size="10" text-anchor="middle" textLength="40">Calm</text></g>
<g id="b" class="node outcome"><title>B</title><path d="M200,20L260,20L260,80L200,80Z"/></g>
<g id="key" class="legend of-edge plus solid arrow"/><g id="other-key" class="legend of-node context"/>
</svg>"""
SOWN = [
    ("<title>Clubs</title>", "", "has no <title>"),
    ("<desc>Who</desc>", "<desc> </desc>", "has no <desc>"),
    ('id="b"', 'id="a"', "has several a"),
    ("<title>B</title>", "", "b has no <title>"),
    ("<title>a to b</title>", "", "edge has no <title>"),
    ('textLength="40"', 'textLength="70"', "`Calm` sticks out of a"),
    ('y="50"', 'y="84"', "`Calm` sticks out of a"),
    ("M200,20L260,20L260,80L200,80Z", "M70,20L130,20L130,80L70,80Z", "b and a overlap"),
    ("M200,20L260,20L260,80L200,80Z", "M140,20L200,20L200,80L140,80Z", "b is half in frame"),
    ("M200,20L260,20L260,80L200,80Z", "M380,20L440,20L440,80L380,80Z", "b sticks out of the picture"),
    ("of-edge plus solid arrow", "of-edge plus dashed arrow", "key explains of-edge plus dashed arrow, which is not there"),
    ("of-node context", "of-node mechanism", "other-key explains of-node mechanism, which is not there"),
]


def unseen_faults():
    """Faults that this script would not report."""
    if found := list(complaints(SOUND)):
        yield f"a sound picture: {found}"
    for text, other, complaint in SOWN:
        assert text in SOUND, text
        if complaint not in complaints(SOUND.replace(text, other)):
            yield f"nobody says: {complaint}"


def pictures_of(theoryc, theory, folder):
    """All of a theory's pictures; none where it has errors, or is a part of another one."""
    answer = subprocess.run(
        [theoryc, "build", theory.name, "--emit", "svg", "-o", folder],
        cwd=theory.parent,
        capture_output=True,
        check=False,
    )
    if answer.returncode not in (0, 1):
        raise SystemExit(f"{theory}: exit {answer.returncode}\n{answer.stderr.decode()}")
    return sorted(pathlib.Path(folder).rglob("*.svg")) if answer.returncode == 0 else []


def measure(pictures, name):
    wrong = 0
    for picture in pictures:
        found = list(complaints(picture.read_text(encoding="utf-8")))
        wrong += bool(found)
        for complaint in found[:5]:
            print(f"{name}: {picture.name}: {complaint}")
    return len(pictures), wrong


def main(theoryc, files):
    if files:
        return 1 if measure([pathlib.Path(file) for file in files], "given")[1] else 0
    measured = wrong = 0
    for fault in unseen_faults():
        wrong += 1
        print(fault)

    def check(theory, name):
        nonlocal measured, wrong
        with tempfile.TemporaryDirectory() as folder:
            seen, bad = measure(pictures_of(theoryc, theory, folder), name)
        measured += seen
        wrong += bad

    validate_json.for_each_theory(check)
    print(f"{measured} pictures, something wrong in {wrong} of them")
    return 1 if wrong or not measured else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2:]))
