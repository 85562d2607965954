"""Training scenes: text set over a background, with the boxes of its lines."""

import io

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

import words
from backgrounds import background
from distractors import distract
from network import STRIDE, DISTANCE_UNIT

SIZE = 256
"""Width and height of a training scene in pixels."""

CORE = 0.3
"""Half height of a line's core as a share of the line's height of ink."""

FINE = 3
"""Some letters are drawn so much larger and shrunk, which gives sizes and places between whole pixels, without hinting."""


def font_size(rng):
    """Pixels, from 7 to 80; half of them below 14, where most of what is missed lies."""
    low, high = ((7, 14), (14, 56), (56, 80))[rng.choice(3, p=(0.5, 0.42, 0.08))]
    return np.exp(rng.uniform(np.log(low), np.log(high)))


def block(rng, fonts):
    """
    A few lines of text in one font. Returns its mask (uint8) and the ink boxes (x0, y0, x1, y1) of its lines.
    """
    enlarge, fine, script, stroke = 1, 1, "latin", 0
    if fonts.bitmap and rng.random() < 0.25:
        font = fonts.random_bitmap(rng)
        enlarge = int(rng.choice([1, 1, 1, 2, 3]))
    else:
        if rng.random() < 0.15:
            script = str(rng.choice(list(words.SCRIPTS)))
        size = font_size(rng)
        fine = FINE if size < 24 and rng.random() < 0.35 else 1
        font = fonts.random(rng, fine * size, script)
        stroke = fine * int(rng.random() < 0.08)
    hard_edged = rng.random() < 0.2
    hollow = fine == 1 and font.size > 18 and rng.random() < 0.06
    count = 1 if rng.random() < 0.5 else int(rng.integers(2, 7))
    spacing = rng.uniform(0.0, 0.7)
    aligned_right = rng.random() < 0.2

    masks = []
    for _ in range(count):
        text = words.line(rng) if script == "latin" else words.foreign(rng, script)
        x0, y0, x1, y1 = font.getbbox(text, stroke_width=stroke)
        if x1 - x0 < 2 or y1 <= 0:
            continue
        mask = Image.new("L", (x1 - x0 + 2, y1 + 2), 0)
        pen = ImageDraw.Draw(mask)
        pen.fontmode = "1" if hard_edged else "L"
        pen.text((1 - x0, 0), text, fill=255, font=font, stroke_width=stroke)
        if hollow:
            mask = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))
        masks.append(mask)
    if not masks:
        return None
    pitch = max(m.height for m in masks) * (1 + spacing * rng.random())
    width = max(m.width for m in masks)
    sheet = Image.new("L", (width, int(pitch * (len(masks) - 1)) + masks[-1].height + 2), 0)
    boxes = []
    for index, mask in enumerate(masks):
        x = width - mask.width if aligned_right else 0
        y = int(index * pitch)
        sheet.paste(mask, (x, y), mask)
        ink = mask.getbbox()
        if ink:
            boxes.append((x + ink[0], y + ink[1], x + ink[2], y + ink[3]))
    if enlarge > 1:
        how = Image.NEAREST if rng.random() < 0.6 else Image.BILINEAR
        sheet = sheet.resize((sheet.width * enlarge, sheet.height * enlarge), how)
    if fine > 1:
        left, top = (int(side) for side in rng.integers(0, fine, 2))
        sheet = ImageOps.expand(sheet, (left, top, 0, 0)).reduce(fine)
        boxes = [(x0 + left, y0 + top, x1 + left, y1 + top) for x0, y0, x1, y1 in boxes]
        enlarge = 1 / fine
    scale_x = enlarge
    if rng.random() < 0.15:
        stretch = rng.uniform(0.75, 1.4)
        sheet = sheet.resize((max(4, int(sheet.width * stretch)), sheet.height), Image.BILINEAR)
        scale_x *= stretch
    boxes = [(x0 * scale_x, y0 * enlarge, x1 * scale_x, y1 * enlarge) for x0, y0, x1, y1 in boxes]
    return np.asarray(sheet), boxes


def turn(mask, boxes, quarter):
    """Turns a block by `quarter` times 90 degrees anticlockwise."""
    for _ in range(quarter):
        width = mask.shape[1]
        mask = np.rot90(mask)
        boxes = [(y0, width - x1, y1, width - x0) for x0, y0, x1, y1 in boxes]
    return mask, boxes


def upright(box):
    """A turned line is learned as vertical when it is longer than high; one turned letter cannot be told from an unturned one."""
    return box[3] - box[1] > 1.3 * (box[2] - box[0])


def overlaps(taken, box, gap):
    return any(box[0] < t[2] + gap and t[0] < box[2] + gap and box[1] < t[3] + gap and t[1] < box[3] + gap for t in taken)


def ink_level(rng, under):
    """A grey for the ink over the pixels `under`: a third in full black or white, the others mostly just readable."""
    mean, spread = float(under.mean()), float(under.std())
    least = max(0.07, 1.2 * spread)
    if rng.random() < 0.35:
        level = rng.choice([0.0, 1.0, 1.0, 1.0])
    else:
        level = mean + rng.choice([-1, 1, 1]) * least * (1 + 2 * rng.random() ** 2)
    level = min(1.0, max(0.0, level))
    if abs(level - mean) < least:
        level = 1.0 if mean < 0.55 else 0.0
    return level


def set_block(rng, image, mask, at):
    """Draws a block with its upper left corner at `at`; parts outside are lost."""
    x, y = at
    height, width = image.shape
    sx, sy = max(0, -x), max(0, -y)
    part = mask[sy : sy + height - max(0, y), sx : sx + width - max(0, x)]
    if part.size == 0:
        return
    ink = part.astype(np.float32) / 255
    ys, xs = max(0, y), max(0, x)
    region = image[ys : ys + part.shape[0], xs : xs + part.shape[1]]
    style = rng.random()
    if style < 0.10:
        paper = rng.choice([0.0, 1.0, rng.random()])
        pad = int(rng.integers(0, 6))
        y0, x0 = max(0, ys - pad), max(0, xs - pad)
        image[y0 : ys + part.shape[0] + pad, x0 : xs + part.shape[1] + pad] = paper
        level = ink_level(rng, region)
    else:
        level = ink_level(rng, region)
        if style < 0.22:
            halo = np.asarray(Image.fromarray(part).filter(ImageFilter.MaxFilter(3)), np.float32) / 255
            if rng.random() < 0.5:
                halo = np.roll(ink, (1, 1), (0, 1))
            region *= 1 - halo
            region += halo * (1.0 if level < 0.5 else 0.0)
    opacity = ink * (1.0 if rng.random() < 0.85 else rng.uniform(0.6, 1.0))
    region *= 1 - opacity
    region += opacity * level


def spoil(rng, image):
    """What happens to frames after the text was set: blur, compression, noise, windowing, inversion."""
    if rng.random() < 0.25:
        blurred = Image.fromarray(np.uint8(np.clip(image, 0, 1) * 255)).filter(ImageFilter.GaussianBlur(float(rng.uniform(0.2, 0.9))))
        image = np.asarray(blurred, np.float32) / 255
    if rng.random() < 0.3:
        image = image + rng.normal(0, rng.uniform(0.003, 0.04), image.shape).astype(np.float32)
    if rng.random() < 0.3:
        image = np.clip(image, 0, 1) ** rng.uniform(0.6, 1.7)
    if rng.random() < 0.3:
        low, high = rng.uniform(0, 0.4), rng.uniform(0.6, 1)
        image = low + (high - low) * image
    if rng.random() < 0.2:
        image = 1 - image
    pixels = np.uint8(np.clip(image, 0, 1) * 255)
    if rng.random() < 0.25:
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=int(rng.integers(35, 95)))
        pixels = np.asarray(Image.open(buffer))
    return pixels


def targets(lines, size):
    """
    Maps to learn from lines (x0, y0, x1, y1, vertical): scores (2, s, s), distances (2, s, s) in the learned
    unit, and `care` (2, s, s), 0 on the rim of a line between its core and its edge.
    """
    cells = size // STRIDE
    scores = np.zeros((2, cells, cells), np.float32)
    distances = np.zeros((2, cells, cells), np.float32)
    care = np.ones((2, cells, cells), np.float32)
    centre = (np.arange(cells) + 0.5) * STRIDE
    for x0, y0, x1, y1, vertical in lines:
        along = (y0, y1) if vertical else (x0, x1)
        across = (x0, x1) if vertical else (y0, y1)
        middle, half = (across[0] + across[1]) / 2, (across[1] - across[0]) * CORE
        core = np.abs(centre - middle) <= max(half, 0.0)
        if not core.any():
            nearest = int(np.floor(middle / STRIDE))
            if not 0 <= nearest < cells:
                continue
            core[nearest] = True
        rim = (centre > across[0] - STRIDE / 2) & (centre < across[1] + STRIDE / 2)
        length = (centre >= along[0]) & (centre <= along[1])
        if not length.any():
            nearest = int(np.floor((along[0] + along[1]) / 2 / STRIDE))
            if not 0 <= nearest < cells:
                continue
            length[nearest] = True
        reach = (centre >= along[0] - STRIDE) & (centre <= along[1] + STRIDE)
        area = np.ix_(length, rim) if vertical else np.ix_(rim, length)
        wide = np.ix_(reach, rim) if vertical else np.ix_(rim, reach)
        inner = np.ix_(length, core) if vertical else np.ix_(core, length)
        channel = int(vertical)
        care[channel][wide] *= scores[channel][wide]
        care[1 - channel][area] = 0
        scores[channel][inner] = 1
        care[channel][inner] = 1
        for index, distance in enumerate((centre - across[0], across[1] - centre)):
            learned = np.log1p(np.maximum(distance, 0) / DISTANCE_UNIT)[core]
            distances[index][inner] = learned[None, :] if vertical else learned[:, None]
    return scores, distances, care


def scene(rng, fonts):
    """One scene: pixels (SIZE, SIZE) uint8 and its lines (x0, y0, x1, y1, vertical)."""
    factor = rng.uniform(0.7, 1.4) if rng.random() < 0.25 else 1.0
    size = int(SIZE * factor)
    image = background(rng, size)
    if rng.random() < 0.25:
        image = np.ascontiguousarray(np.where(rng.random() < 0.5, image, image[::-1, ::-1]) * rng.uniform(0.1, 1.0))
    for _ in range(rng.integers(0, 4) if rng.random() < 0.6 else 0):
        image = distract(rng, image)
    image = np.ascontiguousarray(image, np.float32)

    lines, taken = [], []
    for _ in range(0 if rng.random() < 0.12 else int(rng.integers(1, 6))):
        made = block(rng, fonts)
        if made is None:
            continue
        mask, boxes = made
        quarter = int(rng.choice([0, 0, 0, 0, 0, 1, 2, 3]))
        mask, boxes = turn(mask, boxes, quarter)
        for _ in range(8):
            x = int(rng.integers(-mask.shape[1] // 3, size - 6)) if mask.shape[1] > 40 else int(rng.integers(0, size - 6))
            y = int(rng.integers(-mask.shape[0] // 3, size - 6)) if mask.shape[0] > 40 else int(rng.integers(0, size - 6))
            place = (x, y, x + mask.shape[1], y + mask.shape[0])
            if not overlaps(taken, place, 2):
                taken.append(place)
                set_block(rng, image, mask, (x, y))
                lines += [(b[0] + x, b[1] + y, b[2] + x, b[3] + y, quarter % 2 == 1 and upright(b)) for b in boxes]
                break

    if size != SIZE:
        image = np.asarray(Image.fromarray(image).resize((SIZE, SIZE), Image.BILINEAR))
        lines = [(x0 / factor, y0 / factor, x1 / factor, y1 / factor, v) for x0, y0, x1, y1, v in lines]
    return spoil(rng, image), lines
