"""What is written in frames: names, numbers, dates, times, measurements, technique, in several scripts. All made up by rule."""

SYLLABLES = "ba be bo ca co da de di do el er fa fi ga go ha he in ka ki la le li lo ma me mi mo na ne no or pa pe ra re ri ro sa se si so ta te ti to un va ve wa wo ya za zo sch ber man son ton ski vic ova ez".split()
TERMS = "Name ID DOB Sex Acc# MRN Patient Hospital Clinic Dr. Date Time Study Series Image Age Birth Op: Phys. Ref Inst St. Ward Bed Exam".split()
TECHNIQUE = "kV mAs mA TE TR FOV SL TI Gain DR MI TIs FPS Freq 2D 3D THK W L WL WW Zoom Depth Power Map Persist GEN PRF WF SP AP PA LAT SUPINE ERECT PORTABLE L R A P H F RT LT cm mm ms Hz % dB HR bpm mGy DLP CTDIvol".split()
SCRIPTS = {
    "cyrillic": (0x0410, 0x0450),
    "greek": (0x0391, 0x03CA),
    "hebrew": (0x05D0, 0x05EB),
    "arabic": (0x0627, 0x064B),
    "devanagari": (0x0905, 0x093A),
    "thai": (0x0E01, 0x0E2F),
    "hangul": (0xAC00, 0xD7A3),
    "kana": (0x30A1, 0x30F5),
    "han": (0x4E00, 0x6E00),
    "latin": (0x00C0, 0x00FF),
}


def word(rng):
    text = "".join(rng.choice(SYLLABLES) for _ in range(rng.integers(1, 5)))
    return [text, text.upper(), text.capitalize(), text.capitalize()][rng.integers(4)]


def digits(rng, least, most):
    return "".join(str(d) for d in rng.integers(0, 10, rng.integers(least, most + 1)))


def date(rng):
    day, month, year = int(rng.integers(1, 32)), int(rng.integers(1, 13)), int(rng.integers(1920, 2030))
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    forms = [f"{day:02}/{month:02}/{year}", f"{month}/{day}/{year % 100:02}", f"{year}-{month:02}-{day:02}", f"{day:02}.{month:02}.{year}", f"{day:02}-{months[month - 1]}-{year}", f"{year}{month:02}{day:02}", f"{months[month - 1].upper()} {day:02} {year}"]
    return forms[rng.integers(len(forms))]


def time(rng):
    h, m, s = int(rng.integers(0, 24)), int(rng.integers(0, 60)), int(rng.integers(0, 60))
    return [f"{h:02}:{m:02}:{s:02}", f"{h:02}:{m:02}", f"{(h - 1) % 12 + 1}:{m:02}:{s:02} {'AP'[h // 12]}M"][rng.integers(3)]


def name(rng):
    forms = [f"{word(rng)}^{word(rng)}", f"{word(rng)}, {word(rng)}", f"{word(rng)} {word(rng)}", f"{word(rng)} {word(rng)} {word(rng)}", f"Dr. {word(rng)}"]
    return forms[rng.integers(len(forms))]


def number(rng):
    forms = [digits(rng, 4, 10), f"{rng.choice(list('ABEMPSUX'))}{digits(rng, 5, 9)}", f"{digits(rng, 2, 4)}-{digits(rng, 2, 5)}", f"{digits(rng, 3, 3)}-{digits(rng, 2, 2)}-{digits(rng, 4, 4)}", f"({digits(rng, 3, 3)}) {digits(rng, 3, 3)}-{digits(rng, 4, 4)}"]
    return forms[rng.integers(len(forms))]


def technique(rng):
    forms = [f"{rng.choice(TECHNIQUE)} {digits(rng, 1, 3)}.{digits(rng, 1, 2)}", f"{rng.choice(TECHNIQUE)}: {digits(rng, 1, 4)}", f"{digits(rng, 1, 3)} {rng.choice(TECHNIQUE)}", f"{digits(rng, 1, 2)}.{digits(rng, 1, 2)} cm", f"{rng.choice(TECHNIQUE)} {rng.choice(TECHNIQUE)}", f"{digits(rng, 1, 3)}/{digits(rng, 1, 3)}"]
    return forms[rng.integers(len(forms))]


def labelled(rng):
    colon = ["", ":", ": "][rng.integers(3)]
    return f"{rng.choice(TERMS)}{colon} {[name, number, date][rng.integers(3)](rng)}"


def short(rng):
    """Side markers, orientation letters, depths, frame numbers."""
    return [str(rng.choice(TECHNIQUE)), digits(rng, 1, 3), str(rng.choice(list("LRAPHFIS"))), "[" + str(rng.choice(list("LRMFPA"))) + "]"][rng.integers(4)]


def scramble(rng):
    alphabet = list("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-/()[]#%+*^_&@'\"=<>!?")
    return "".join(rng.choice(alphabet) for _ in range(rng.integers(2, 16)))


KINDS = [name, name, number, number, date, time, technique, technique, labelled, labelled, short, scramble]


def line(rng):
    """One line of Latin text."""
    text = KINDS[rng.integers(len(KINDS))](rng)
    while rng.random() < 0.2 and len(text) < 40:
        text += ["  ", " ", " - "][rng.integers(3)] + KINDS[rng.integers(len(KINDS))](rng)
    return text


def foreign(rng, script):
    """One line in another script."""
    low, high = SCRIPTS[script]
    words = ["".join(chr(int(c)) for c in rng.integers(low, high, rng.integers(1, 9))) for _ in range(rng.integers(1, 4))]
    return " ".join(words) + (" " + digits(rng, 1, 6) if rng.random() < 0.2 else "")
