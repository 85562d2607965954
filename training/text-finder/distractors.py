"""What stands in frames beside text and is not text: rulers, calipers, traces, wires, implants, calcifications, grids, bars, arrows."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from backgrounds import curve


def ruler(rng, pen, size):
    """Tick marks along a line, long ones between short ones; sometimes dots."""
    along = int(rng.integers(0, size))
    step = rng.uniform(3, 30)
    short, long = rng.integers(2, 8), rng.integers(4, 20)
    every, width = rng.choice([2, 4, 5, 10]), int(rng.integers(1, 3))
    start, end = sorted(rng.uniform(-0.3, 1.3, 2) * size)
    upright = rng.random() < 0.5
    marks = np.arange(start, end, step)
    if rng.random() < 0.4:
        pen.line([(along, start), (along, end)] if upright else [(start, along), (end, along)], fill=255, width=width)
    for index, at in enumerate(marks):
        length = int(long if index % every == 0 else short)
        line = [(along, at), (along + length, at)] if upright else [(at, along), (at, along + length)]
        pen.line(line, fill=255, width=width)


def dots(rng, pen, size):
    start, step = rng.uniform(0, 1, 2) * size, rng.uniform(-14, 14, 2)
    radius = rng.uniform(0.5, 2.5)
    for index in range(rng.integers(3, 40)):
        x, y = start + step * index
        pen.ellipse([x - radius, y - radius, x + radius, y + radius], fill=255)


def caliper(rng, pen, size):
    """A pair of cross marks with a dotted line between them."""
    ends = rng.uniform(0, 1, (2, 2)) * size
    arm, diagonal = rng.integers(2, 9), rng.random() < 0.4
    for x, y in ends:
        if diagonal:
            pen.line([(x - arm, y - arm), (x + arm, y + arm)], fill=255)
            pen.line([(x - arm, y + arm), (x + arm, y - arm)], fill=255)
        else:
            pen.line([(x - arm, y), (x + arm, y)], fill=255)
            pen.line([(x, y - arm), (x, y + arm)], fill=255)
    gap = rng.uniform(3, 9)
    for t in np.arange(0, 1, gap / max(gap, np.hypot(*(ends[1] - ends[0])))):
        pen.point(tuple(ends[0] + t * (ends[1] - ends[0])), fill=255)


def trace(rng, pen, size):
    """An ECG, a respiration or a Doppler envelope."""
    x = np.arange(0, size, 1.0)
    period, height = rng.uniform(15, 90), rng.uniform(4, 50)
    phase = (x / period + rng.random()) % 1
    beat = np.exp(-(((phase - 0.5) * 30) ** 2)) - 0.3 * np.exp(-(((phase - 0.56) * 30) ** 2)) + 0.2 * np.exp(-(((phase - 0.8) * 10) ** 2))
    noise = np.cumsum(rng.normal(0, rng.uniform(0, 0.8), size))
    y = rng.uniform(0, size) - height * beat + noise
    pen.line(list(zip(x, y)), fill=255, width=int(rng.integers(1, 3)))


def wires(rng, pen, size):
    for _ in range(rng.integers(1, 5)):
        curve(rng, pen, size, int(rng.integers(1, 6)))


def grid(rng, pen, size):
    step, width = rng.uniform(5, 60), int(rng.integers(1, 3))
    x0, x1, y0, y1 = *sorted(rng.uniform(-0.2, 1.2, 2) * size), *sorted(rng.uniform(-0.2, 1.2, 2) * size)
    for at in np.arange(x0, x1, step):
        pen.line([(at, y0), (at, y1)], fill=255, width=width)
    for at in np.arange(y0, y1, step):
        pen.line([(x0, at), (x1, at)], fill=255, width=width)


def shapes(rng, pen, size):
    """Frames, regions of interest, arrows, straight edges, markers."""
    for _ in range(rng.integers(1, 6)):
        x, y = rng.uniform(0, 1, 2) * size
        w, h = rng.uniform(3, 120, 2)
        width = int(rng.integers(1, 4))
        kind = rng.integers(5)
        if kind == 0:
            pen.rectangle([x, y, x + w, y + h], outline=255, width=width)
        elif kind == 1:
            pen.ellipse([x, y, x + w, y + h], outline=255, width=width)
        elif kind == 2:
            pen.line([(x, y), (x + rng.uniform(-200, 200), y + rng.uniform(-200, 200))], fill=255, width=width)
        elif kind == 3:
            s = rng.uniform(2, 12)
            pen.polygon([(x, y), (x + s, y + s / 2), (x, y + s)], fill=255)
        else:
            pen.rectangle([x, y, x + w / 4, y + h], fill=255)


def bar(rng, pen, size):
    """A grey or colour scale."""
    x, y = rng.uniform(0, 0.9, 2) * size
    w, h = rng.uniform(4, 24), rng.uniform(40, 200)
    for row in range(int(h)):
        pen.line([(x, y + row), (x + w, y + row)], fill=int(255 * row / h))


def barcode(rng, pen, size):
    """Stripes of uneven width: collimator leaves, bar patterns of phantoms, printed bar codes."""
    x, y = rng.uniform(0, 0.8, 2) * size
    h = rng.uniform(6, 60)
    upright = rng.random() < 0.5
    for _ in range(rng.integers(4, 40)):
        w = rng.uniform(1, 5)
        pen.rectangle([x, y, x + w, y + h] if upright else [y, x, y + h, x + w], fill=255)
        x += w + rng.uniform(1, 5)


def speckled_line(rng, pen, size):
    """A line broken into grains, as a bright interface is by speckle."""
    x, y = rng.uniform(0, 1, 2) * size
    heading, bend = rng.uniform(0, 2 * np.pi), rng.uniform(-0.02, 0.02)
    spread, grain = rng.uniform(0.5, 5), rng.uniform(0.5, 2)
    for _ in range(rng.integers(50, 500)):
        heading += bend + rng.normal(0, 0.03)
        x, y = x + np.cos(heading), y + np.sin(heading)
        px, py = x + rng.normal(0, spread), y + rng.normal(0, spread)
        pen.ellipse([px - grain, py - grain, px + grain, py + grain], fill=int(rng.integers(60, 256)))


def calcifications(rng, pen, size):
    """A cluster of small bright grains, single or branching."""
    cx, cy = rng.uniform(0, 1, 2) * size
    spread = rng.uniform(5, 60)
    for _ in range(rng.integers(4, 60)):
        x, y = rng.normal((cx, cy), spread * np.array([1.0, rng.uniform(0.3, 1.0)]))
        a, b = rng.uniform(0.4, 3.0, 2)
        pen.ellipse([x - a, y - b, x + a, y + b], fill=int(rng.integers(90, 256)))


def staples(rng, pen, size):
    """Surgical clips, staples or coils: a row of short strokes that lean at random."""
    at, step = rng.uniform(0, 1, 2) * size, rng.normal(0, 9, 2)
    length, width = rng.uniform(3, 12), int(rng.integers(1, 4))
    lean, sway = rng.uniform(0, np.pi), rng.uniform(0, 1.5)
    for _ in range(rng.integers(2, 14)):
        at = at + step + rng.normal(0, 2, 2)
        angle = lean + rng.normal(0, sway)
        arm = length / 2 * np.array([np.cos(angle), np.sin(angle)])
        pen.line([tuple(at - arm), tuple(at + arm)], fill=255, width=width)


def zigzag(rng, pen, size):
    """Threads of a screw, a stent, a coil, a spring of electrodes: strokes to and fro along a line."""
    begin, end = rng.uniform(0, 1, (2, 2)) * size
    length = max(1.0, float(np.hypot(*(end - begin))))
    along = (end - begin) / length
    side = np.array([-along[1], along[0]]) * rng.uniform(2, 12)
    pitch = rng.uniform(2, 10)
    points = [tuple(begin + along * pitch * index + side * (-1) ** index) for index in range(int(min(length, 150) / pitch))]
    if len(points) > 1:
        pen.line(points, fill=255, width=int(rng.integers(1, 3)))
        if rng.random() < 0.5:
            pen.line([(2 * begin[0] - x, 2 * begin[1] - y) for x, y in points], fill=255, width=1)


def ribs(rng, pen, size):
    """Parallel bent bands: ribs, the tracks of a grid, reverberations, folds of bowel."""
    pitch, width = rng.uniform(8, 50), int(rng.integers(1, 12))
    bend, tilt = rng.uniform(-0.004, 0.004), rng.uniform(-0.5, 0.5)
    x = np.linspace(*sorted(rng.uniform(-0.1, 1.1, 2) * size), 30)
    for index in range(rng.integers(3, 12)):
        y = index * pitch + tilt * x + bend * (x - size / 2) ** 2
        pen.line(list(zip(x, y)), fill=int(rng.integers(80, 256)), width=width)


KINDS = [ruler, ruler, ruler, speckled_line, speckled_line, dots, caliper, trace, wires, grid, shapes, shapes, bar, barcode, calcifications, staples, zigzag, ribs]


def distract(rng, image):
    """Draws one random distractor into the image (float32, 0 to 1) and returns it."""
    size = image.shape[0]
    layer = Image.new("L", (size, size), 0)
    KINDS[rng.integers(len(KINDS))](rng, ImageDraw.Draw(layer), size)
    if rng.random() < 0.4:
        layer = layer.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 1.2))))
    mask = np.asarray(layer, np.float32) / 255 * rng.uniform(0.3, 1.0)
    return image * (1 - mask) + rng.choice([0.0, 1.0, 1.0, rng.random()]) * mask
