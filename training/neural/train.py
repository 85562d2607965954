"""Teaches the network on one processor core, for a given time; the rate of learning falls to `--last-rate` as the time runs out.

Usage: train.py EXAMPLES OUT.pt --minutes 60 [--resume FROM.pt] [--rate 2e-3 --last-rate 0] [--seed 1]     EXAMPLES: what examples.ts wrote
"""
import argparse
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from examples import Examples
from model import Tagger

LONGEST = 512           # tokens of a piece of a long text, more or less
BATCH = 3000            # tokens
WARM_UP = 100           # steps
LOOK = 500              # seconds between two looks at texts that are not learnt from


def cut(texts, random):
    """Long texts in pieces, at chance so that no word always stands at a seam."""
    for text in texts:
        while len(text) > LONGEST + 60:
            length = int(random.integers(LONGEST // 4, LONGEST))
            yield text[:length]
            text = text[length:]
        yield text


def batches(texts, random):
    """For ever: batches of texts of about one length, in an order by chance."""
    while True:
        order = random.permutation(len(texts))
        for at in range(0, len(order), 2000):
            groups, size = [[]], 0
            for k in sorted(order[at:at + 2000], key=lambda k: len(texts[k])):
                if size >= BATCH:
                    groups.append([])
                    size = 0
                groups[-1].append(texts[k])
                size += len(texts[k])
            for k in random.permutation(len(groups)):
                yield groups[k]


def look(model, examples):
    """How many of the identifying tokens are found in texts that are not learnt from, and how many of those found are right."""
    lines = []
    model.eval()
    for name in examples.names('watch'):
        found = right = gold = 0
        for text in examples.read(name):
            inputs, _, tags = examples.stack([text])
            with torch.no_grad():
                identifying, wanted = model(*inputs).softmax(2)[..., 0] < .5, tags > 0
            found, right, gold = found + int(identifying.sum()), right + int((identifying & wanted).sum()), gold + int(wanted.sum())
        lines.append(f'{name}: {100 * right / max(1, gold):.2f} % found, {100 * right / max(1, found):.2f} % of it right')
    model.train()
    return '; '.join(lines)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('examples', type=Path)
    arguments.add_argument('out')
    arguments.add_argument('--minutes', type=float, default=60)
    arguments.add_argument('--resume')
    arguments.add_argument('--rate', type=float, default=2e-3)
    arguments.add_argument('--last-rate', type=float, default=0)
    arguments.add_argument('--seed', type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)

    examples = Examples(options.examples)
    texts = list(cut(examples.train, random))
    print(f'{len(texts)} pieces, {sum(map(len, texts))} tokens', flush=True)
    model = Tagger(examples.tags)
    if options.resume:
        model.load_state_dict(torch.load(options.resume), strict=False)  # weights of a smaller network are taken over
    optimiser = torch.optim.Adam(model.parameters(), options.rate, betas=(.9, .98))

    began = last_look = time.time()
    step = seen = 0
    for batch in batches(texts, random):
        gone = (time.time() - began) / (60 * options.minutes)
        if gone >= 1:
            break
        optimiser.param_groups[0]['lr'] = min(1, (step + 1) / WARM_UP) * (options.rate + (options.last_rate - options.rate) * gone)
        inputs, mask, tags = examples.stack(batch)
        present = mask[..., 0] > 0
        loss = cross_entropy(model(*inputs, mask)[present], tags[present])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1)
        optimiser.step()
        step, seen = step + 1, seen + int(present.sum())
        if time.time() - last_look > LOOK:
            torch.save(model.state_dict(), options.out)
            print(f'{seen / 1e6:.2f} M tokens, loss {loss.item():.4f}; {look(model, examples)}', flush=True)
            last_look = time.time()
    torch.save(model.state_dict(), options.out)
    print(f'{seen / 1e6:.2f} M tokens; {look(model, examples)}')


main()
