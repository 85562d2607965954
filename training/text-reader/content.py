"""What the lines say: names, numbers, dates and technique made by rule (the finder's), and words of the project's own word lists; no text of any person."""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "text-finder"))

import words  # noqa: E402  (the finder's)

PLAIN = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:;-/()[]#%+*^_&@'\"=<>!?|\\{}~$"
ACCENTED = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœ"
SIGNS = "°²³µ±×¿¡ºª«»·€§"
STRANGE = "\ufffd"
"""Stands for a word in letters that the reader does not know."""

ALPHABET = PLAIN + ACCENTED + SIGNS + STRANGE
"""The reader's characters in the order of its output, behind the blank."""

LISTS = ["shared/report/words/ordinary/*.ts", "shared/report/words/protected.ts", "helper/pixels/judgement/annotationWords.ts"]
VARIANTS = {"a": "àáâãäå", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõöø", "u": "ùúûü", "y": "ýÿ", "s": "ß"}
UNITS = "kV mAs mA mm cm ms s Hz kHz MHz % dB bpm mGy mGycm mGy*cm mL ml cm² mm² cm³ mL/min m/s cm/s ° HU mSv Gy·cm² µGy kg kg/m² mmHg MBq mm/s T x px".split()
HEADS = "Series Type Scan Range CTDIvol DLP Phantom Total Exam Dose Report Axial Helical Spiral Scout Topogram Slice Contrast Patient Protocol Accession Number Description Position Referring Physician Performed Station Institution Date Birth Weight Height Department Radiology Page of Findings Impression Indication Technique Comparison".split()


def listed_words():
    """All lower-case words of the project's lists."""
    found = set()
    for pattern in LISTS:
        for file in sorted((HERE.parent.parent).glob(pattern)):
            for text in re.findall(r"`([^`]*)`", file.read_text("utf8")):
                found.update(word for word in re.findall(r"[a-zà-ÿ]{2,}", text) if len(word) < 18)
    if not found:
        raise SystemExit("The word lists were not found: run inside the repository.")
    return sorted(found)


WORDS = listed_words()


def pick(rng, items):
    return items[int(rng.integers(len(items)))]


def accents(rng, text, share):
    return "".join(pick(rng, VARIANTS[c]) if c in VARIANTS and rng.random() < share else c for c in text)


def sentence(rng):
    count = int(rng.integers(1, 7))
    text = " ".join(pick(rng, WORDS) if rng.random() < 0.9 else words.digits(rng, 1, 3) for _ in range(count))
    if rng.random() < 0.3:
        text = accents(rng, text, 0.12)
    style = rng.random()
    text = text.upper().replace("SS", "SS") if style < 0.25 else text.title() if style < 0.4 else text[:1].upper() + text[1:] if style < 0.7 else text
    if rng.random() < 0.3:
        text = text.replace(" ", pick(rng, [", ", "-", ". ", "; ", ": ", "/"]), 1)
    return text + (pick(rng, list(".,:;?!")) if rng.random() < 0.3 else "")


def measure(rng):
    """A table's cells, as dose screens and measurements have them."""
    cells = []
    for _ in range(int(rng.integers(1, 5))):
        value = words.digits(rng, 1, 4) + ("." + words.digits(rng, 1, 2) if rng.random() < 0.5 else "")
        cells.append(pick(rng, [f"{value} {pick(rng, UNITS)}", f"{value}{pick(rng, UNITS)}", f"{pick(rng, HEADS)} {value}", value, pick(rng, HEADS), f"{pick(rng, words.TECHNIQUE)}={value}", f"±{value}", f"{value} x {words.digits(rng, 1, 3)}"]))
    return "  ".join(cells) if rng.random() < 0.5 else " ".join(cells)


def field(rng):
    """A field's words and its value."""
    head = " ".join(pick(rng, HEADS + words.TERMS) for _ in range(int(rng.integers(1, 3))))
    value = pick(rng, [words.name, words.number, words.date, sentence])(rng)
    return head + pick(rng, [": ", ":", " ", ". ", " # ", " = "]) + value


def accented_name(rng):
    name = accents(rng, words.name(rng).lower(), 0.2)
    return pick(rng, [name.upper(), name.title()])


def letters(rng):
    """Letters and digits in any order: what no knowledge of words can guess."""
    kind = rng.random()
    alphabet = PLAIN[1:63] if kind < 0.5 else PLAIN[1:37] if kind < 0.8 else PLAIN[1:] + ACCENTED + SIGNS
    return "".join(" " if rng.random() < 0.1 else pick(rng, alphabet) for _ in range(int(rng.integers(1, 16))))


def single(rng):
    return pick(rng, [pick(rng, PLAIN[1:63]), words.short(rng), pick(rng, words.TECHNIQUE), words.digits(rng, 1, 4)])


def device(rng):
    return words.line(rng)


KINDS = [device, device, device, words.name, accented_name, words.number, words.date, words.time, sentence, sentence, sentence, measure, measure, field, letters, letters, single]


def line(rng, longest=60):
    """One line of text as it is drawn."""
    text = pick(rng, KINDS)(rng)
    while rng.random() < 0.12 and len(text) < longest / 2:
        text += pick(rng, ["  ", " ", " - ", "   "]) + pick(rng, KINDS)(rng)
    return text[:longest].strip() or "0"

