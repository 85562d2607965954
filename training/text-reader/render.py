#!/usr/bin/env python3
"""
Renders training lines to files, so that the training can use each several times.

    python3 training/text-reader/render.py FOLDER --seed 1 --files 50 [--documents 0.5]

A file holds 4,096 lines: `pixels` (HEIGHT rows, all lines side by side), their `widths`, `texts`, and the `places` of all characters one after another, in pixels from the left of their line.
"""

import argparse
import os

import numpy as np

import content  # noqa: F401  (makes the finder's modules known)
from documents import document_lines
from fonts import Fonts
from lines import Grounds, training_lines

LINES = 4096


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=50)
    parser.add_argument("--documents", type=float, default=0.5, help="share of lines of print, 0 to 1")
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    rng, fonts = np.random.default_rng(arguments.seed), Fonts()
    frames, documents = training_lines(rng, fonts, Grounds(rng)), document_lines(rng, fonts)
    for index in range(arguments.files):
        write(os.path.join(arguments.folder, f"{arguments.seed:06}-{index:04}.npz"), [next(documents if rng.random() < arguments.documents else frames) for _ in range(LINES)])


def write(path, made):
    pixels = np.concatenate([line for line, _, _ in made], 1)
    widths = np.array([line.shape[1] for line, _, _ in made], np.int32)
    with open(path + ".new", "wb") as file:
        np.savez(file, pixels=pixels, widths=widths, texts=np.array([text for _, text, _ in made]), places=np.concatenate([places for _, _, places in made]).astype(np.float32))
    os.replace(path + ".new", path)


if __name__ == "__main__":
    main()
