"""Teaches the arbiter and writes its weights.

Usage: train.py EXAMPLES OUT.json [--hidden 32 --passes 14 --seed 1] [--folds 4]     EXAMPLES: what examples.ts wrote
With --folds nothing is written: each part of the reports is judged by weights that learnt from the others.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

RATE, DECAY, DROPPED, BATCH = 3e-3, .02, .1, 4096
LABELS_COUNT = .3       # how much a wrong label counts beside a wrong "identifies"
DIGITS = 4              # of a weight, as it is written


class Arbiter(nn.Module):
    def __init__(self, inputs, hidden, labels):
        super().__init__()
        self.hidden = nn.Linear(inputs, hidden)
        self.out = nn.Linear(hidden, 1 + labels)

    def forward(self, rows):
        """rows [tokens, inputs] -> whether each identifies, and its labels, as log-odds [tokens, 1 + labels]."""
        return self.out(nn.functional.dropout(torch.relu(self.hidden(rows)), DROPPED, self.training))


class Examples:
    def __init__(self, folder):
        self.meta = json.loads((folder / 'meta.json').read_text())
        names = sorted(file.stem for file in folder.glob('*.rows'))
        self.rows = np.concatenate([np.fromfile(folder / f'{name}.rows', np.float32).reshape(-1, self.meta['inputs']) for name in names])
        right = np.concatenate([np.fromfile(folder / f'{name}.right', np.float32).reshape(-1, 3) for name in names])
        self.share, self.label, self.size = right[:, 0], right[:, 1].astype(np.int64), right[:, 2]
        ends = np.cumsum(np.concatenate([np.fromfile(folder / f'{name}.reports', np.int32) for name in names]))
        self.texts = [np.arange(start, end) for start, end in zip(np.concatenate([[0], ends[:-1]]), ends)]

    def of(self, texts):
        """The tokens of texts, without line ends."""
        tokens = np.concatenate([self.texts[k] for k in texts])
        return tokens[self.size[tokens] > 0]


def teach(examples, tokens, options):
    torch.manual_seed(options.seed)
    model = Arbiter(examples.meta['inputs'], options.hidden, examples.meta['labels'])
    optimiser = torch.optim.AdamW(model.parameters(), RATE, weight_decay=DECAY)
    weight = torch.from_numpy(examples.size / examples.size[tokens].mean())
    share, label = torch.from_numpy(examples.share), torch.from_numpy(examples.label)
    for gone in range(options.passes):
        optimiser.param_groups[0]['lr'] = RATE * (1 - gone / options.passes)
        for batch in torch.from_numpy(tokens)[torch.randperm(len(tokens))].split(BATCH):
            scores = model(torch.from_numpy(examples.rows[batch.numpy()]))
            identifies = (binary_cross_entropy_with_logits(scores[:, 0], share[batch], reduction='none') * weight[batch]).mean()
            marked = share[batch] > 0
            loss = identifies + LABELS_COUNT * cross_entropy(scores[marked, 1:], label[batch][marked])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return model.eval()


def describe(examples, tokens, scores):
    """Characters found, others changed and tokens rightly labelled, for several leans."""
    share, size = examples.share[tokens], examples.size[tokens]
    marked = share > .5
    print(f'labels {100 * (scores[marked, 1:].argmax(1) == examples.label[tokens][marked]).mean():.2f} % right')
    for lean in np.arange(0, 2.01, .25):
        taken = scores[:, 0] + lean >= 0
        print(f'lean {lean:.2f}: {100 * (share * size * taken).sum() / (share * size).sum():.2f} % found, {100 * ((1 - share) * size * taken).sum() / ((1 - share) * size).sum():.3f} % of the rest changed')


def judged(model, rows):
    with torch.no_grad():
        return model(torch.from_numpy(rows)).numpy()


def rounded(weights):
    return [float(f'{weight:.{DIGITS}g}') for weight in weights]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('examples', type=Path)
    arguments.add_argument('out', nargs='?')
    arguments.add_argument('--hidden', type=int, default=32)
    arguments.add_argument('--passes', type=int, default=14)
    arguments.add_argument('--seed', type=int, default=1)
    arguments.add_argument('--folds', type=int)
    options = arguments.parse_args()
    examples = Examples(options.examples)
    # Readings of one report stand together, so that whole stretches of them make the folds.
    order = np.arange(len(examples.texts))
    if options.folds:
        parts, scores = np.array_split(order, options.folds), []
        for part in parts:
            model = teach(examples, examples.of(np.setdiff1d(order, part)), options)
            scores.append(judged(model, examples.rows[examples.of(part)]))
        describe(examples, np.concatenate([examples.of(part) for part in parts]), np.concatenate(scores))
        return
    model = teach(examples, examples.of(order), options)
    weights = {name: values.detach().numpy() for name, values in model.named_parameters()}
    # An input that never stood in a text has learnt nothing.
    hidden = weights['hidden.weight'].T * (np.abs(examples.rows).max(0) > 0)[:, None]
    Path(options.out).write_text(json.dumps({
        'hidden': [rounded(row) for row in hidden], 'hiddenBias': rounded(weights['hidden.bias']),
        'out': [rounded(row) for row in weights['out.weight']], 'outBias': rounded(weights['out.bias']),
    }) + '\n')


main()
