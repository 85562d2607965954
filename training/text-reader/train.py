#!/usr/bin/env python3
"""
Trains the text reader on lines that render.py made and writes it as ONNX, with its alphabet beside it. No picture or text of any person is used.

    python3 training/text-reader/train.py POOL --held-out FOLDER --minutes 60 --out models/text-reader.onnx

Needs PyTorch (2 or later: it computes in bfloat16 where the processor can) and NumPy. The files of the pool may still grow in number.
"""

import argparse
import copy
import glob
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from content import ALPHABET
from recogniser import STRIDE, TextReader, export

CLASS = {character: index + 1 for index, character in enumerate(ALPHABET)}


ILLEGIBLE = 2.5
"""Lines on which so much was lost, in nats a character, when they were learnt last are learnt a quarter as often."""


def load(path):
    """The lines of a file: (height, width) uint8, their classes, and where each character stands, in pixels."""
    with np.load(path) as file:
        pixels, widths, texts, places = file["pixels"], file["widths"], [str(text) for text in file["texts"]], file["places"]
    columns, letters = np.cumsum([0, *widths]), np.cumsum([0] + [len(text) for text in texts])
    return [(pixels[:, columns[at] : columns[at + 1]], [CLASS[c] for c in text], places[letters[at] : letters[at + 1]]) for at, text in enumerate(texts)]


BUCKET = 32
"""Batches are so many pixels wide, or a multiple: each new shape costs the library more than the empty pixels do."""


def batches(lines, rng, size, chosen=None):
    """Batches, as indices, of lines of like width, in any order; the narrow ones larger, so that all cost alike."""
    buckets = {}
    for at in rng.permutation(len(lines) if chosen is None else chosen):
        buckets.setdefault(-(-lines[at][0].shape[1] // BUCKET), []).append(at)
    made = []
    for width, members in buckets.items():
        count = max(8, size * 192 // (width * BUCKET) // 8 * 8)
        made += [members[begin : begin + count] for begin in range(0, len(members), count)]
    rng.shuffle(made)
    return made


def tensors(batch, rng=None):
    """Images (n, 1, h, w) from -1 to 1, padded with 0 to the right, and the class of each step; changed a little when `rng` is given."""
    height, widest = batch[0][0].shape[0], max(line.shape[1] for line, _, _ in batch)
    width = -(-widest // BUCKET) * BUCKET
    images = np.zeros((len(batch), 1, height, width), np.float32)
    for at, (line, _, _) in enumerate(batch):
        values = line.astype(np.float32) / 127.5 - 1
        if rng is not None:
            values = values * (-1 if rng.random() < 0.25 else 1) * rng.uniform(0.75, 1.05)
            if rng.random() < 0.3:
                values = np.roll(values, int(rng.integers(-1, 2)), 0)
            if rng.random() < 0.3:
                values = values + rng.normal(0, rng.uniform(0.01, 0.12), values.shape)
        images[at, 0, :, : line.shape[1]] = values
    images, stretch = torch.from_numpy(images), 1.0
    if rng is not None and rng.random() < 0.5:
        stretched = max(1, round(width * rng.uniform(0.88, 1.15) / BUCKET)) * BUCKET
        images, stretch = F.interpolate(images, size=(height, stretched), mode="bilinear", align_corners=False), stretched / width
    return images, [places * stretch for _, _, places in batch]


IGNORED = -100


def steps_of(batch, places, steps):
    """The class of each step: a character where its middle is, the blank elsewhere; the steps beside a middle may say either."""
    targets = np.zeros((len(batch), steps), np.int64)
    for row, (_, classes, _), middles in zip(targets, batch, places):
        at = np.clip((middles / STRIDE).astype(int), 0, steps - 1)
        row[np.clip(np.concatenate([at - 1, at + 1]), 0, steps - 1)] = IGNORED
        row[at] = classes
    return torch.from_numpy(targets)


def loss_of(network, batch, rng, guidance):
    """
    CTC's loss a character, as a mean and line by line; with `guidance` above 0 the mean holds that of saying each character where it
    stands, too, from which the first steps are learnt sooner.
    """
    images, places = tensors(batch, rng)
    with torch.autocast("cpu", torch.bfloat16):
        logits = network.logits(images.contiguous(memory_format=torch.channels_last))
    logits = logits.float()
    counts = torch.tensor([len(classes) for _, classes, _ in batch])
    classes = torch.tensor([c for _, line, _ in batch for c in line], dtype=torch.long)
    steps = torch.full((len(batch),), logits.shape[1], dtype=torch.long)
    losses = F.ctc_loss(logits.log_softmax(2).transpose(0, 1), classes, steps, counts, reduction="none", zero_infinity=True)
    losses = losses / (counts + 1)
    loss = losses.mean()
    if guidance > 0:
        targets = steps_of(batch, places, logits.shape[1]).flatten()
        each = F.cross_entropy(logits.flatten(0, 1), targets, ignore_index=IGNORED, reduction="none")
        written = targets > 0
        loss = loss + guidance * (each[written].sum() / written.sum().clamp(min=1) + each[targets == 0].mean())
    return loss, losses.detach().numpy()


def decode(best):
    """Classes of one line by its best class a step: repeats joined, blanks dropped."""
    return [c for at, c in enumerate(best) if c and (at == 0 or c != best[at - 1])]


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]


@torch.no_grad()
def validate(network, lines):
    """Share of characters wrong and of lines right among those with text, and share of those without in which something is read."""
    wrong = letters = right = count = seen = empty = 0
    for chosen in batches(lines, np.random.default_rng(0), 64):
        batch = [lines[at] for at in chosen]
        images, _ = tensors(batch)
        for best, (_, classes, _) in zip(network.logits(images).argmax(2).tolist(), batch):
            read = decode(best)
            if classes:
                wrong, letters, right, count = wrong + edits(read, classes), letters + len(classes), right + (read == classes), count + 1
            else:
                seen, empty = seen + (len(read) > 0), empty + 1
    return wrong / letters, right / count, seen / empty


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pool")
    parser.add_argument("--held-out", required=True, nargs="+", help="folders with files of seeds of their own")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=48, help="lines of 192 px in a batch")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--guidance", type=float, default=1.0, help="weight of the characters' places at the start; it falls to 0 until half of the minutes have passed")
    parser.add_argument("--save", type=int, default=1000, help="steps between two saves")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", help="weights (.pt) to start from")
    parser.add_argument("--out", default="models/text-reader.onnx")
    arguments = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    rng = np.random.default_rng(arguments.seed)
    network = TextReader()
    if arguments.resume:
        network.load_state_dict(torch.load(arguments.resume))
    network = network.to(memory_format=torch.channels_last)
    average = copy.deepcopy(network).eval()
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-3)
    held_out = {folder: [line for file in sorted(glob.glob(folder + "/*.npz")) for line in load(file)][:1500] for folder in arguments.held_out}

    begun, step, smooth, lines_seen, uses, lost = time.time(), 0, None, 0, {}, {}
    while True:
        files = sorted(glob.glob(arguments.pool + "/*.npz"))
        least = min(uses.get(file, 0) for file in files)
        file = files[int(rng.choice([at for at, file in enumerate(files) if uses.get(file, 0) == least]))]
        uses[file] = least + 1
        lines = load(file)
        last = lost.setdefault(file, np.zeros(len(lines)))
        for chosen in batches(lines, rng, arguments.batch, np.flatnonzero((last < ILLEGIBLE) | (rng.random(len(lines)) < 0.25))):
            passed = (time.time() - begun) / 60 / arguments.minutes
            if passed >= 1:
                save(average, arguments.out)
                print(f"{step} steps, {lines_seen} lines from {len(files)} files")
                return
            for group in optimiser.param_groups:
                group["lr"] = arguments.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * np.cos(np.pi * passed)) + 1e-6
            network.train()
            loss, last[chosen] = loss_of(network, [lines[at] for at in chosen], rng, arguments.guidance * max(0.0, 1 - 2 * passed))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            step, lines_seen = step + 1, lines_seen + len(chosen)
            keep = min(0.998, step / (step + 20))
            with torch.no_grad():
                for mean, new in zip(average.state_dict().values(), network.state_dict().values()):
                    mean.copy_(new if not mean.is_floating_point() else keep * mean + (1 - keep) * new)
            smooth = loss.item() if smooth is None else 0.98 * smooth + 0.02 * loss.item()
            if step % arguments.save == 0:
                save(average, arguments.out)
                checked = "  ".join(f"{os.path.basename(folder)}: characters wrong {wrong:.3f}, lines right {right:.3f}, read in nothing {seen:.3f}" for folder, lines_held in held_out.items() for wrong, right, seen in [validate(average, lines_held)])
                print(f"{(time.time() - begun) / 60:5.1f} min  step {step:6}  lines {lines_seen:8} of {len(files)} files  loss {smooth:.3f}  {checked}", flush=True)


def save(network, path):
    """Writes weights, ONNX and alphabet whole or not at all."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    stem = os.path.splitext(path)[0]
    torch.save(network.state_dict(), stem + ".pt.new")
    os.replace(stem + ".pt.new", stem + ".pt")
    export(copy.deepcopy(network).to(memory_format=torch.contiguous_format), path + ".new")
    os.replace(path + ".new", path)
    with open(stem + ".txt.new", "w", encoding="utf8") as file:
        file.write(ALPHABET)
    os.replace(stem + ".txt.new", stem + ".txt")


if __name__ == "__main__":
    main()
