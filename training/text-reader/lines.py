"""Training lines: crops of frames as the finder's boxes cut them out, scaled as `reader.ts` scales them, with what they say."""

import re

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from content import ALPHABET, STRANGE, line, pick
import words
from backgrounds import background
from distractors import distract
from scenes import ink_level, spoil

HEIGHT = 24
"""Height of the network's input in pixels."""

WIDEST = 720
"""Wider lines are not trained on."""

GROUND = 384
"""Side of the backgrounds from which grounds are cut."""

GROUNDS = 160
"""So many backgrounds are kept; each is replaced in its turn."""

SYMMETRIC = set("0869oOxXsSzZHNI1l|-.:+=%/,' ")
"""Text of these letters alone can be read upside down."""


class Grounds:
    """Backgrounds with distractors, and pieces of them of any size."""

    def __init__(self, rng):
        self.rng, self.kept = rng, [self.new(rng) for _ in range(GROUNDS)]

    @staticmethod
    def new(rng):
        image = background(rng, GROUND)
        for _ in range(int(rng.integers(0, 4))):
            image = distract(rng, image)
        return np.ascontiguousarray(np.clip(image, 0, 1), np.float32)

    def cut(self, width, height, busy):
        rng = self.rng
        if rng.random() < 0.005:
            self.kept[int(rng.integers(GROUNDS))] = self.new(rng)
        image = self.kept[int(rng.integers(GROUNDS))]
        for _ in range(4 if busy else 1):
            y, x = rng.integers(0, max(1, GROUND - height)), rng.integers(0, max(1, GROUND - min(width, GROUND)))
            piece = image[y : y + height, x : x + width]
            if not busy or piece.std() > 0.06:
                break
        if piece.shape[1] < width:
            piece = np.concatenate([piece, piece[:, ::-1]] * (width // (2 * piece.shape[1]) + 1), 1)[:, :width]
        if piece.shape[0] < height:
            piece = np.concatenate([piece, piece[::-1]] * (height // (2 * piece.shape[0]) + 1), 0)[:height]
        return np.array(piece)


def size_of_font(rng):
    low, high = ((7, 13), (12, 30), (30, 64))[int(rng.choice(3, p=(0.47, 0.43, 0.10)))]
    return int(round(np.exp(rng.uniform(np.log(low), np.log(high)))))


_knows = {}


def knows(font, text):
    """Whether an outline font draws each character as something of its own."""
    for character in text:
        if ord(character) < 127:
            continue
        key = (font.path, character)
        if key not in _knows:
            big = font.font_variant(size=20)
            _knows[key] = bytes(big.getmask(character)) != bytes(big.getmask("\U0010ffff"))
        if not _knows[key]:
            return False
    return True


def middles(font, text):
    """The middle of each character of a drawn text, in pixels from where it begins, kerning spread over all."""
    known = _advances.setdefault(id(font), (font, {}))[1]
    for character in set(text) - known.keys():
        known[character] = font.getlength(character)
    advances = np.array([known[character] for character in text])
    ends = np.cumsum(advances)
    return (ends - advances / 2) * (font.getlength(text) / max(1e-6, ends[-1]))


_advances = {}


def label_with_middles(text, places):
    """What the reader is to say of a drawn text, and where each of its characters stands."""
    kept = [(c, x) for c, x in zip(text, places) if c in ALPHABET]
    kept = [(c, x) for at, (c, x) in enumerate(kept) if c != " " or at and kept[at - 1][0] != " "]
    while kept and kept[-1][0] == " ":
        kept.pop()
    while kept and kept[0][0] == " ":
        kept.pop(0)
    return "".join(c for c, _ in kept), np.array([x for _, x in kept])


def strange_words(text, places):
    """The same of a text in another script: one sign a word."""
    says, middle = [], []
    for begin, end in [match.span() for match in re.finditer(r"\S+", text)]:
        says.append(STRANGE)
        middle.append((places[begin] + places[end - 1]) / 2)
    between = [(a + b) / 2 for a, b in zip(middle, middle[1:])]
    return " ".join(says), np.array([x for pair in zip(middle, between + [0]) for x in pair][: 2 * len(middle) - 1])


def glyphs(rng, fonts):
    """A line's mask (uint8, cut to its ink), its text with the places of its characters, and a mask of another line in the same font to stand above or below."""
    enlarge, stroke, script = 1, 0, "latin"
    bitmap = bool(fonts.bitmap) and rng.random() < 0.3
    if bitmap:
        font = fonts.random_bitmap(rng)
        enlarge = int(pick(rng, [1, 1, 1, 2, 3]))
    else:
        if rng.random() < 0.05:
            script = pick(rng, [s for s in words.SCRIPTS if s != "latin"])
        font = fonts.random(rng, size_of_font(rng), script)
        stroke = int(font.size > 11 and rng.random() < 0.08)
    for _ in range(20):
        text = line(rng) if script == "latin" else words.foreign(rng, script)
        if script != "latin" or all(ord(c) < 256 for c in text) if bitmap else script != "latin" or knows(font, text):
            break
    else:
        text = words.number(rng)
    if len(_advances) > 3000:
        _advances.clear()
    says, places = (label_with_middles if script == "latin" else strange_words)(text, middles(font, text))
    hard = rng.random() < 0.25
    hollow = font.size > 18 and not bitmap and rng.random() < 0.05

    def draw(what):
        x0, y0, x1, y1 = font.getbbox(what, stroke_width=stroke)
        mask = Image.new("L", (max(1, x1 - x0 + 4), max(1, y1 + 4)), 0)
        pen = ImageDraw.Draw(mask)
        pen.fontmode = "1" if hard else "L"
        pen.text((2 - x0, 1), what, fill=255, font=font, stroke_width=stroke)
        if hollow:
            mask = ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(3)))
        box = mask.getbbox()
        return (mask.crop(box), 2 - x0 - box[0]) if box else (None, 0)

    mask, begins = draw(text)
    other, _ = draw(line(rng)) if rng.random() < 0.25 else (None, 0)
    if mask is None:
        return None
    stretch = rng.uniform(0.75, 1.4) if rng.random() < 0.15 else 1.0
    how = Image.NEAREST if rng.random() < 0.6 else Image.BILINEAR

    def shape(drawn):
        if enlarge > 1:
            drawn = drawn.resize((drawn.width * enlarge, drawn.height * enlarge), how)
        return drawn.resize((max(2, int(drawn.width * stretch)), drawn.height), Image.BILINEAR) if stretch != 1 else drawn

    # Lines without tall letters are boxed by their own ink, but neighbours keep their distance by the font.
    return np.asarray(shape(mask)), says, (places + begins) * enlarge * stretch, None if other is None else np.asarray(shape(other)), enlarge * max(6, font.size if not bitmap else mask.height)


def margins(rng, ink_height):
    """How far a box reaches beyond the ink, in pixels: above, below, left, right; as measured on the finder's boxes, less what `reader.ts` cuts off."""
    small = ink_height < 10
    above, below = (float(np.clip(rng.normal(0.42 if small else 0.25, 0.16), -0.03, 0.9)) for _ in range(2))
    if rng.random() < 0.04:
        above += rng.exponential(0.6)
    if rng.random() < 0.04:
        below += rng.exponential(0.6)
    left, right = (max(-0.08, rng.uniform(0.0, 1.4) if rng.random() < 0.75 else rng.exponential(3.0)) for _ in range(2))
    if rng.random() < 0.04:
        left, right = (-rng.uniform(0, 0.1), right) if rng.random() < 0.5 else (left, -rng.uniform(0, 0.1))
    return [int(round(part * ink_height)) for part in (above, below, min(left, 9), min(right, 9))]


def set_ink(image, mask, x, y, level, opacity=1.0):
    """Blends a mask into the image; parts outside are lost."""
    height, width = image.shape
    sx, sy = max(0, -x), max(0, -y)
    part = mask[sy : sy + height - max(0, y), sx : sx + width - max(0, x)]
    if part.size == 0 or y >= height or x >= width:
        return
    region = image[max(0, y) : max(0, y) + part.shape[0], max(0, x) : max(0, x) + part.shape[1]]
    cover = part.astype(np.float32) * (opacity / 255)
    region *= 1 - cover
    region += cover * level


def crop_with_text(rng, made, grounds):
    """A crop (uint8) with its text and the places of its characters, at the frame's own resolution, of what `glyphs` made."""
    mask, says, places, other, size = made
    high = mask.shape[0]
    above, below, left, right = margins(rng, high)
    # Low marks alone (a dash, a full stop) still come in a box of a few pixels.
    least = max(4, int(0.5 * size)) - (high + above + below)
    if least > 0:
        above, below = above + least // 2, below + least - least // 2
    height, width = high + above + below, mask.shape[1] + left + right
    if height < 4 or width < 3 or width * HEIGHT / height > WIDEST:
        return None
    kind = rng.random()
    if kind < 0.22:
        paper = pick(rng, [0.0, 0.0, 1.0, 0.95, rng.random()])
        image = np.full((height, width), paper, np.float32)
    else:
        image = grounds.cut(width, height, kind > 0.7)
    under = image[max(0, above) : above + high, max(0, left) : left + mask.shape[1]]
    level = ink_level(rng, under if under.size else image)
    if rng.random() < 0.4:
        level = 0.0 if under.size and under.mean() > 0.66 else 1.0
    style = rng.random()
    if style < 0.1:
        x0, y0, pad = max(0, left - 3), max(0, above - 3), int(rng.integers(2, 6))
        image[y0 : above + high + pad, x0 : left + mask.shape[1] + pad] = pick(rng, [0.0, 1.0, rng.random()])
        level = ink_level(rng, image[max(0, above) : above + high, max(0, left) : left + mask.shape[1]])
    elif style < 0.22:
        halo = np.asarray(Image.fromarray(np.pad(mask, 1)).filter(ImageFilter.MaxFilter(3)))
        shift = rng.random() < 0.5
        set_ink(image, mask if shift else halo, left + (1 if shift else -1), above + (1 if shift else -1), 1.0 if level < 0.5 else 0.0)
    set_ink(image, mask, left, above, level, 1.0 if rng.random() < 0.85 else rng.uniform(0.6, 1.0))
    if other is not None:
        pitch = int(size * rng.uniform(1.0, 1.5))
        set_ink(image, other, left + int(rng.integers(-20, 21)), above + (pitch if rng.random() < 0.5 else -pitch), level)
    if rng.random() < 0.05 and width > 30:
        tilted = Image.fromarray(image).rotate(rng.uniform(-1.2, 1.2), Image.BILINEAR, fillcolor=float(image[0, 0]))
        image = np.array(tilted)
    return spoil(rng, image), says, places + left


def crop_without_text(rng, grounds):
    height = int(np.exp(rng.uniform(np.log(8), np.log(60))))
    return spoil(rng, grounds.cut(min(int(height * np.exp(rng.uniform(np.log(0.5), np.log(14)))), 900), height, True))


def prepare(pixels):
    """As `reader.ts` does: full contrast, then the input's height."""
    counts = np.cumsum(np.bincount(pixels.ravel(), minlength=256))
    margin = pixels.size / 100
    low, high = int(np.searchsorted(counts, margin, "right")), 255 - int(np.searchsorted(np.cumsum(np.bincount(255 - pixels.ravel(), minlength=256)), margin, "right"))
    if high - low >= 8:
        pixels = np.uint8(np.clip((pixels.astype(np.float32) - low) * (255 / (high - low)), 0, 255))
    height, width = pixels.shape
    return np.asarray(Image.fromarray(pixels).resize((max(8, min(WIDEST, round(width * HEIGHT / height))), HEIGHT), Image.BILINEAR))


USES = 3
"""Glyphs are the dearest part of a line, so each is set so many times, every time elsewhere and otherwise."""


def training_lines(rng, fonts, grounds):
    """For ever (HEIGHT, width) uint8, what it says, and where the characters stand in it; nothing for what is no text or stands upside down."""
    while True:
        made = glyphs(rng, fonts)
        for _ in range(USES if made else 0):
            if rng.random() < 0.1:
                yield prepare(crop_without_text(rng, grounds)), "", NOWHERE
            cut = crop_with_text(rng, made, grounds)
            if cut is None:
                continue
            pixels, says, places = cut
            turn = rng.random()
            if turn < 0.09 and not set(says) <= SYMMETRIC:
                yield prepare(np.ascontiguousarray(pixels[::-1, ::-1])), "", NOWHERE
            elif turn < 0.105 and 2 < pixels.shape[1] / pixels.shape[0] < 8:
                yield prepare(np.ascontiguousarray(np.rot90(pixels, int(pick(rng, [1, 3]))))), "", NOWHERE
            else:
                ready = prepare(pixels)
                yield ready, says, places * (ready.shape[1] / pixels.shape[1])


NOWHERE = np.zeros(0)
