"""Fonts of the machine that trains (Debian packages, see README.md) and which script each can write."""

import glob

from PIL import ImageFont

OUTLINE = {
    "latin": [
        "/usr/share/fonts/truetype/dejavu/DejaVu*.ttf",
        "/usr/share/fonts/truetype/liberation*/Liberation*.ttf",
        "/usr/share/fonts/truetype/croscore/*.ttf",
        "/usr/share/fonts/truetype/roboto/unhinted/**/*.ttf",
        "/usr/share/fonts/truetype/lato/Lato-*.ttf",
        "/usr/share/fonts/truetype/open-sans/OpenSans-*.ttf",
        "/usr/share/fonts/truetype/freefont/*.ttf",
        "/usr/share/fonts/truetype/hack/*.ttf",
        "/usr/share/fonts/truetype/inconsolata/*.otf",
        "/usr/share/fonts/truetype/noto/NotoSans-*.ttf",
        "/usr/share/fonts/truetype/noto/NotoSerif-*.ttf",
        "/usr/share/fonts/truetype/ttf-bitstream-vera/*.ttf",
        "/usr/share/fonts/truetype/3270/*.ttf",
        "/usr/share/fonts/opentype/ocr-b/OCRB.otf",
        "/usr/share/fonts/opentype/unifont/unifont.otf",
    ],
    "cyrillic": ["/usr/share/fonts/truetype/dejavu/DejaVuSans*.ttf", "/usr/share/fonts/truetype/liberation*/Liberation*.ttf", "/usr/share/fonts/truetype/noto/NotoSans-*.ttf"],
    "greek": ["/usr/share/fonts/truetype/dejavu/DejaVuSans*.ttf", "/usr/share/fonts/truetype/liberation*/Liberation*.ttf", "/usr/share/fonts/truetype/noto/NotoSans-*.ttf"],
    "hebrew": ["/usr/share/fonts/truetype/freefont/FreeSans*.ttf", "/usr/share/fonts/truetype/liberation*/Liberation*.ttf"],
    "arabic": ["/usr/share/fonts/truetype/noto/NotoNaskhArabic-*.ttf", "/usr/share/fonts/truetype/noto/NotoKufiArabic-*.ttf"],
    "devanagari": ["/usr/share/fonts/truetype/noto/NotoSansDevanagari-*.ttf"],
    "thai": ["/usr/share/fonts/truetype/noto/NotoSansThai-*.ttf", "/usr/share/fonts/truetype/noto/NotoLoopedThai-*.ttf"],
    "hangul": ["/usr/share/fonts/truetype/nanum/NanumGothic*.ttf", "/usr/share/fonts/truetype/nanum/NanumMyeongjo*.ttf"],
    "kana": ["/usr/share/fonts/truetype/vlgothic/*.ttf", "/usr/share/fonts/truetype/wqy/*.ttc"],
    "han": ["/usr/share/fonts/truetype/vlgothic/*.ttf", "/usr/share/fonts/truetype/wqy/*.ttc", "/usr/share/fonts/opentype/unifont/unifont.otf"],
}
BITMAP = ["/usr/share/fonts/X11/misc/*ISO8859-1.pcf.gz", "/usr/share/fonts/X11/75dpi/*ISO8859-1.pcf.gz", "/usr/share/fonts/opentype/terminus/*.otb"]
LEFT_OUT = ("symbol", "opens___", "cursor", "deccurs", "decsess", "clarsil", "UTTimes")


def files(patterns):
    found = [f for pattern in patterns for f in sorted(glob.glob(pattern, recursive=True))]
    return [f for f in found if not any(part.lower() in f.lower() for part in LEFT_OUT)]


class Fonts:
    """Random fonts by script; outline fonts at any size, bitmap fonts at the sizes that they have."""

    def __init__(self):
        self.outline = {script: files(patterns) for script, patterns in OUTLINE.items()}
        self.bitmap = [font for file in files(BITMAP) for font in self.sizes(file)]
        self.cache = {}
        if not self.outline["latin"]:
            raise SystemExit("No fonts found: install the Debian packages that README.md names.")

    @staticmethod
    def sizes(file):
        found = []
        for size in range(5, 33):
            try:
                found.append(ImageFont.truetype(file, size))
            except OSError:
                continue
        return found

    def random(self, rng, size, script):
        files_of_script = self.outline[script] or self.outline["latin"]
        key = (files_of_script[rng.integers(len(files_of_script))], int(size))
        if key not in self.cache:
            if len(self.cache) > 3000:
                self.cache.clear()
            self.cache[key] = ImageFont.truetype(*key)
        return self.cache[key]

    def random_bitmap(self, rng):
        return self.bitmap[rng.integers(len(self.bitmap))]
