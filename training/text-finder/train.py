#!/usr/bin/env python3
"""
Trains the text finder on scenes made by rule and writes it as ONNX. No picture or text of any person is used.

    python3 training/text-finder/bank.py /tmp/bank --minutes 70 &
    python3 training/text-finder/train.py --bank /tmp/bank --minutes 60 --out models/text-finder.onnx

Needs PyTorch, NumPy, Pillow and onnx, and the fonts of README.md.
The newest weights lie at the output path after every --save steps, so that an interrupted training leaves a usable model.
"""

import argparse
import copy
import multiprocessing
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from PIL import Image

from bank import Bank
from fonts import Fonts
from network import STRIDE, TextFinder, export
from scenes import SIZE, scene, targets

SIZES = (224, 256, 288)
"""Pixels that scenes are drawn at, of which 256 is the size they were made at."""

VALIDATION_SEED = 900_000
"""Seeds from here on are never trained on."""


def draw_batches(queue, seed, folder, batch):
    """Runs in its own process: puts batches of (images, scores, distances, care) into the queue for ever."""
    rng, bank = np.random.default_rng(seed), Bank(folder)
    while True:
        size = int(rng.choice(SIZES, p=(0.15, 0.6, 0.25)))
        queue.put(batch_of([resized(*bank.draw(rng), size) for _ in range(batch)], size))


def resized(pixels, lines, size):
    """A scene enlarged or shrunk to `size` pixels each way."""
    if size == SIZE:
        return pixels, lines
    factor = size / SIZE
    pixels = np.asarray(Image.fromarray(np.ascontiguousarray(pixels)).resize((size, size), Image.BILINEAR))
    return pixels, [(*(factor * edge for edge in line[:4]), line[4]) for line in lines]


def batch_of(scenes, size):
    maps = [targets(lines, size) for _, lines in scenes]
    images = np.stack([pixels for pixels, _ in scenes])[:, None]
    return (images, *(np.stack(part) for part in zip(*maps)))


def loss_of(raw, scores, distances, care):
    """Balanced cross-entropy with hard negatives and the Dice loss (as in DB, Liao et al. 2020), and smooth L1 on distances."""
    logits = raw[:, :2]
    entropy = F.binary_cross_entropy_with_logits(logits, scores, reduction="none") * care
    positive = scores * care
    count = positive.sum().clamp(min=50)
    negative = entropy * (1 - scores)
    hard, _ = negative.flatten().topk(int(3 * count))
    balanced = ((entropy * positive).sum() + hard.sum()) / (2 * count)
    chance = torch.sigmoid(logits) * care
    dice = 1 - 2 * (chance * positive).sum() / (chance.sum() + positive.sum() + 1)
    core = positive.sum(1, keepdim=True).clamp(max=1)
    geometry = (F.smooth_l1_loss(raw[:, 2:], distances, reduction="none", beta=0.1) * core).sum() / (2 * count)
    return balanced + dice + 3 * geometry


@torch.no_grad()
def validate(network, batches):
    """Share of core cells found, share of found cells that are text, and the median error of distances in pixels."""
    found = wanted = false = 0
    errors = []
    for images, scores, distances, care in batches:
        maps = network(torch.from_numpy(images).float() / 255)
        hit = (maps[:, :2] > 0.5).float()
        scores, care = torch.from_numpy(scores), torch.from_numpy(care)
        found += float((hit * scores * care).sum())
        wanted += float((scores * care).sum())
        false += float((hit * (1 - scores) * care).sum())
        core = scores.sum(1, keepdim=True).clamp(max=1).expand(-1, 2, -1, -1) > 0
        true = 4 * (torch.exp(torch.from_numpy(distances)) - 1)
        errors.append((maps[:, 2:] - true).abs()[core])
    return found / max(1, wanted), found / max(1, found + false), float(torch.cat(errors).median())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-3, help="learning rate at the start; it falls to 0 along a cosine over the minutes")
    parser.add_argument("--bank", required=True, help="folder that bank.py fills")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--save", type=int, default=500, help="steps between two saves")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", help="weights (.pt) to start from")
    parser.add_argument("--out", default="models/text-finder.onnx")
    arguments = parser.parse_args()

    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    network = TextFinder()
    if arguments.resume:
        network.load_state_dict(torch.load(arguments.resume))
    network = network.to(memory_format=torch.channels_last)
    average = copy.deepcopy(network).eval()
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-4)

    queue = multiprocessing.Queue(maxsize=8)
    multiprocessing.Process(target=draw_batches, args=(queue, arguments.seed, arguments.bank, arguments.batch), daemon=True).start()
    rng, fonts = np.random.default_rng(VALIDATION_SEED), Fonts()
    held_out = [batch_of([scene(rng, fonts) for _ in range(12)], SIZE) for _ in range(6)]

    begun, step, smooth = time.time(), 0, None
    while (passed := (time.time() - begun) / 60 / arguments.minutes) < 1:
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * passed)) + 1e-6
        images, scores, distances, care = (torch.from_numpy(part) for part in queue.get())
        network.train()
        with torch.autocast("cpu", torch.bfloat16):
            raw = network.raw((images.float() / 255).contiguous(memory_format=torch.channels_last))
        loss = loss_of(raw.float(), scores, distances, care)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        step += 1
        keep = min(0.995, step / (step + 20))
        with torch.no_grad():
            for mean, new in zip(average.state_dict().values(), network.state_dict().values()):
                mean.copy_(new if not mean.is_floating_point() else keep * mean + (1 - keep) * new)
        smooth = loss.item() if smooth is None else 0.98 * smooth + 0.02 * loss.item()
        if step % arguments.save == 0:
            save(average, arguments.out)
            recall, precision, error = validate(average, held_out)
            print(f"{(time.time() - begun) / 60:5.1f} min  step {step:6}  loss {smooth:.3f}  cells found {recall:.3f}  true {precision:.3f}  edge error {error:.2f} px", flush=True)
    save(average, arguments.out)
    print(f"{step} steps of {arguments.batch} scenes, {SIZE} px, stride {STRIDE}")


def save(network, path):
    """Writes weights and ONNX whole or not at all."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    weights = os.path.splitext(path)[0] + ".pt"
    torch.save(network.state_dict(), weights + ".new")
    os.replace(weights + ".new", weights)
    export(copy.deepcopy(network).to(memory_format=torch.contiguous_format), path + ".new")
    os.replace(path + ".new", path)


if __name__ == "__main__":
    main()
