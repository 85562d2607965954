#!/usr/bin/env python3
"""
A bank of scenes on disk: makers fill it round after round while a training draws from it, so that neither waits for the other.

    python3 training/text-finder/bank.py FOLDER --seed 1

A scene takes longer to make than to learn from; drawn again, it comes back mirrored, turned, inverted or darkened.
"""

import argparse
import os
import time

import numpy as np

from fonts import Fonts
from scenes import SIZE, scene

SCENES = 40_000
"""So many lie in the bank, 2.6 GB; then the oldest are replaced."""

LINES = 32
"""More lines than this no scene has."""


class Bank:
    """Scenes in a folder: `images` (n, SIZE, SIZE) uint8, `lines` (n, LINES, 5) x0, y0, x1, y1, vertical, NaN where there is none."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.images = self.open(os.path.join(folder, "images.npy"), (SCENES, SIZE, SIZE), np.uint8)
        self.lines = self.open(os.path.join(folder, "lines.npy"), (SCENES, LINES, 5), np.float32)
        self.made = self.open(os.path.join(folder, "made.npy"), (1,), np.int64)

    @staticmethod
    def open(path, shape, kind):
        if os.path.exists(path):
            return np.load(path, mmap_mode="r+")
        return np.lib.format.open_memmap(path, "w+", kind, shape)

    def add(self, pixels, lines):
        at = int(self.made[0]) % SCENES
        self.images[at] = pixels
        self.lines[at] = np.nan
        if lines:
            self.lines[at, : len(lines)] = lines
        self.made[0] += 1

    def draw(self, rng):
        """A random scene, turned and mirrored at random: pixels and lines as `scene` gives them."""
        at = rng.integers(min(SCENES, int(self.made[0])))
        lines = [(*map(float, line[:4]), bool(line[4])) for line in self.lines[at] if line[0] == line[0]]
        return varied(rng, self.images[at], lines)


def varied(rng, pixels, lines):
    """The scene mirrored along either axis and sometimes along the diagonal, with its levels changed a little."""
    if rng.random() < 0.5:
        pixels, lines = pixels[:, ::-1], [(SIZE - x1, y0, SIZE - x0, y1, v) for x0, y0, x1, y1, v in lines]
    if rng.random() < 0.5:
        pixels, lines = pixels[::-1], [(x0, SIZE - y1, x1, SIZE - y0, v) for x0, y0, x1, y1, v in lines]
    if rng.random() < 0.1 and all(v or x1 - x0 > 1.3 * (y1 - y0) for x0, y0, x1, y1, v in lines):
        pixels, lines = pixels.T, [(y0, x0, y1, x1, not v) for x0, y0, x1, y1, v in lines]
    if rng.random() < 0.3:
        levels = np.arange(256) / 255
        levels = levels ** rng.uniform(0.75, 1.35)
        levels = 1 - levels if rng.random() < 0.4 else levels
        levels = rng.uniform(0, 0.1) + rng.uniform(0.8, 0.9) * levels
        pixels = np.uint8(255 * levels)[pixels]
    return pixels, lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60)
    arguments = parser.parse_args()
    bank, rng, fonts = Bank(arguments.folder), np.random.default_rng(arguments.seed), Fonts()
    begun = time.time()
    while time.time() - begun < 60 * arguments.minutes:
        bank.add(*scene(rng, fonts))
    print(f"{int(bank.made[0])} scenes made")


if __name__ == "__main__":
    main()
