"""Training lines as pages hold them: print on paper, scanned, faxed, photographed or on a screen, cut out as the finder's boxes cut it."""

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from content import WORDS, accented_name, accents, field, line, measure, pick
from lines import NOWHERE, SYMMETRIC, knows, label_with_middles, margins, middles, prepare, set_ink
import words

LONGEST = 56
"""Characters of a line; a longer one of a page is read alike, for the network sees some letters at a time."""


def prose(rng):
    """A stretch of running text, from anywhere in its sentence."""
    made = []
    for _ in range(int(rng.integers(1, 10))):
        word = pick(rng, WORDS) if rng.random() < 0.86 else pick(rng, [words.word, words.word, words.date, words.time, words.number, lambda r: words.digits(r, 1, 4), lambda r: f"{words.digits(r, 1, 2)}{pick(r, list('.,'))}{words.digits(r, 1, 2)}", accented_name])(rng)
        if rng.random() < 0.08:
            word = accents(rng, word, 0.3)
        if rng.random() < 0.2:
            word = word[:1].upper() + word[1:]
        mark = rng.random()
        made.append(word + pick(rng, list(",.,.:;")) if mark < 0.16 else f"({word})" if mark < 0.19 else word)
    text = " ".join(made)
    return text.upper() if rng.random() < 0.08 else text


KINDS = [prose, prose, prose, prose, field, measure, accented_name, line]


def printed(rng, fonts):
    """The mask of a line of print (uint8), its text with the places of its characters, and the font's size; None where the font cannot."""
    size = int(round(np.exp(rng.uniform(np.log(11), np.log(44)))))
    font = fonts.random(rng, size if size < 20 else size // 4 * 4, "latin")
    for _ in range(5):
        text = pick(rng, KINDS)(rng)[:LONGEST].strip() or "1"
        if knows(font, text):
            break
    else:
        return None
    says, places = label_with_middles(text, middles(font, text))
    hard, bold = rng.random() < 0.12, int(rng.random() < 0.04 and size > 20)

    x0, y0, x1, y1 = font.getbbox(text, stroke_width=bold)
    mask = Image.new("L", (max(1, x1 - x0 + 4), max(1, y1 + 4)), 0)
    pen = ImageDraw.Draw(mask)
    pen.fontmode = "1" if hard else "L"
    pen.text((2 - x0, 1), text, fill=255, font=font, stroke_width=bold)
    box = mask.getbbox()
    return (np.asarray(mask.crop(box)), says, places + 2 - x0 - box[0], size) if box else None


def crop_of_page(rng, made):
    """A crop (uint8) with its text and the places of its characters."""
    mask, says, places, size = made
    high, wide = mask.shape
    above, below, left, right = margins(rng, high)
    least = max(6, int(0.6 * size)) - (high + above + below)
    if least > 0:
        above, below = above + least // 2, below + least - least // 2
    height, width = high + above + below, wide + left + right
    if height < 5 or width < 5:
        return None
    screen = rng.random() < 0.15
    paper, ink = rng.uniform(0.72, 1.0), rng.uniform(0.0, 0.4)
    if screen:
        paper, ink = pick(rng, [(1.0, 0.0), (0.93, 0.2), (0.0, 1.0), (0.2, 0.9), (0.15, 0.65), (0.7, 0.1)])
    image = np.full((height, width), paper, np.float32)
    if rng.random() < 0.2:
        image += np.linspace(-0.5, 0.5, width, dtype=np.float32) * rng.uniform(-0.15, 0.15)
    set_ink(image, mask, left, above, ink)
    pitch = size * rng.uniform(1.1, 1.6)
    for where in (-1, 1):
        if rng.random() < 0.3:
            # The line itself, begun elsewhere, will do for the feet and heads of its neighbours.
            set_ink(image, np.roll(mask, int(rng.integers(wide)), 1), left, above + int(where * pitch), ink)
    furniture = rng.random()
    thick = int(rng.integers(1, 3))
    if furniture < 0.05:
        y = min(height - 1, max(0, above + high + int(rng.integers(0, 4))))
        image[y : y + thick, max(0, left) :] = ink
    elif furniture < 0.09:
        image[:thick] = image[-thick:] = ink
    elif furniture < 0.12:
        image[:, :thick] = ink
    drawn = Image.fromarray(np.uint8(np.clip(image, 0, 1) * 255))
    if rng.random() < 0.25:
        drawn = drawn.rotate(rng.normal(0, 0.5) * min(1.0, 12 * height / width), Image.BILINEAR, fillcolor=int(paper * 255))
    factor = 1.0
    if not screen or rng.random() < 0.3:
        if rng.random() < 0.6:
            drawn = drawn.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.055 * size if size > 13 else 0.6)))
        if rng.random() < 0.4:
            smallest = min(1.0, 10 / max(1, size))
            factor = rng.uniform(max(0.5, smallest), 1.5)
            drawn = drawn.resize((max(4, round(width * factor)), max(4, round(height * factor))), pick(rng, [Image.BILINEAR, Image.BILINEAR, Image.BICUBIC, Image.NEAREST if factor > 1 else Image.BOX]))
    image = np.asarray(drawn, np.float32) / 255
    if rng.random() < 0.7:
        image = image + rng.normal(0, 1, image.shape).astype(np.float32) * rng.uniform(0.005, 0.06)
    fax = rng.random()
    if fax < 0.1 and abs(paper - ink) > 0.3:
        image = np.where(image > (paper + ink) / 2 + rng.uniform(-0.12, 0.12) * (paper - ink), 1.0, 0.0)
        if rng.random() < 0.3:
            image = np.abs(image - (rng.random(image.shape) < rng.uniform(0.002, 0.02)))
    pixels = np.uint8(np.clip(image * 255, 0, 255))
    if fax > 0.88:
        held = io.BytesIO()
        Image.fromarray(pixels).save(held, "JPEG", quality=int(rng.integers(25, 80)))
        pixels = np.asarray(Image.open(held))
    return pixels, says, (places + left) * (pixels.shape[1] / width)


USES = 3
"""As in lines.py."""


def document_lines(rng, fonts):
    """For ever (HEIGHT, width) uint8, what it says, and where the characters stand in it; nothing for what stands upside down."""
    while True:
        made = printed(rng, fonts)
        for _ in range(USES if made else 0):
            cut = crop_of_page(rng, made)
            if cut is None:
                continue
            pixels, says, places = cut
            if rng.random() < 0.06 and not set(says) <= SYMMETRIC:
                yield prepare(np.ascontiguousarray(pixels[::-1, ::-1])), "", NOWHERE
                continue
            ready = prepare(pixels)
            yield ready, says, places * (ready.shape[1] / pixels.shape[1])
