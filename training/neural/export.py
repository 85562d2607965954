"""Writes the network as ONNX, small: tables in 8 bits with a scale a row and without the rows that little was learnt of, the rest in 16 bits.

Usage: export.py EXAMPLES WEIGHTS.pt OUT.onnx SAMPLE.json     EXAMPLES: what examples.ts wrote
SAMPLE.json gets what PyTorch holds probable of each token of the sample, for test/helper/detection/taggerNetwork.test.ts.
"""
import json
import os
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

from examples import LEAST_SEEN, Examples
from model import Tagger

OPSET = 14


class Table(nn.Module):
    """A table of which only some rows are kept; the others read as zeros."""

    def __init__(self, table, kept):
        super().__init__()
        weights = table.weight.detach()
        kept = torch.from_numpy(np.flatnonzero(kept))
        places = torch.zeros(len(weights), dtype=torch.int32)
        places[kept] = torch.arange(1, len(kept) + 1, dtype=torch.int32)
        weights = torch.cat([torch.zeros(1, weights.shape[1]), weights[kept]])
        scale = weights.abs().amax(1).clamp(min=1e-4) / 127
        self.register_buffer('places', (places - (1 << 15)).to(torch.int16))  # as numbers with a sign, for want of others
        self.register_buffer('rows', (weights / scale.unsqueeze(1)).round().to(torch.int8))
        self.register_buffer('scale', scale.half())

    def forward(self, ids):
        places = self.places[ids].int() + (1 << 15)
        return self.rows[places.long()].float() * self.scale[places.long()].float().unsqueeze(-1)


class Half(nn.Module):
    """A layer that keeps its weights in 16 bits and computes in 32."""

    def __init__(self, layer, compute):
        super().__init__()
        for name, weights in layer.named_parameters():
            self.register_buffer(name, weights.detach().half())
        self.compute = compute

    def forward(self, x):
        return self.compute(x, *(weights.float() for weights in self.buffers()))


def recurrent(x, *weights):
    """A bidirectional LSTM over [batch, time, width]; ONNX wants time first."""
    start = torch.zeros(2, x.shape[0], weights[1].shape[1])
    return torch._VF.lstm(x.transpose(0, 1), (start, start), weights, True, 1, 0., False, True, False)[0].transpose(0, 1), None


def attention(asks, answers, tells, unseen):
    """`scaled_dot_product_attention`, which this version of ONNX does not know. Each: [batch, heads, time, size]."""
    return (asks / asks.shape[3] ** .5 @ answers.transpose(2, 3) + unseen).softmax(3) @ tells


def small(model, norms, pieces):
    model.norm = Table(model.norm, norms)
    model.piece = Table(model.piece, pieces)
    model.form = Table(model.form, np.arange(len(model.form.weight)) > 0)
    for name in ('inward', 'skip', 'added', 'out', 'lists'):
        setattr(model, name, Half(getattr(model, name), nn.functional.linear))
    model.conv = Half(model.conv, lambda x, weight, bias: nn.functional.conv1d(x, weight, bias, padding=1))
    model.lstm = Half(model.lstm, recurrent)
    model.again = Half(model.again, recurrent)
    for name in ('asks', 'answers', 'tells', 'heard'):
        setattr(model.elsewhere, name, Half(getattr(model.elsewhere, name), nn.functional.linear))
    model.elsewhere.attend = attention


class Probabilities(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, rows, word, mode, form, place):
        return self.model(*(values.long() for values in (rows, word, mode, form, place))).softmax(2)


def rows_kept(counts, size):
    return np.pad(counts, (0, size - len(counts))) >= LEAST_SEEN


def main():
    folder, weights, out, sample = sys.argv[1:5]
    torch.set_num_threads(1)
    examples = Examples(Path(folder))
    model = Tagger(examples.tags)
    model.load_state_dict(torch.load(weights))
    norms, pieces = rows_kept(examples.norms, len(model.norm.weight)), rows_kept(examples.pieces, len(model.piece.weight))
    norms[0] = pieces[0] = False
    small(model, norms, pieces)
    network = Probabilities(model).eval()

    inputs = tuple(values.int() for values in examples.stack(examples.read('sample'))[0])
    axes = {'rows': {0: 'words'}, **{name: {0: 'batch', 1: 'time'} for name in ('word', 'mode', 'form', 'place', 'probabilities')}}
    torch.onnx.export(network, inputs, out, opset_version=OPSET, input_names=['rows', 'word', 'mode', 'form', 'place'],
                      output_names=['probabilities'], dynamic_axes=axes, do_constant_folding=False, dynamo=False)
    print(f'{os.path.getsize(out) / 1e6:.2f} MB; rows kept: {norms.sum()} norms, {pieces.sum()} pieces')

    with torch.no_grad():
        outside = network(*inputs)[0, :, 0]
    text = json.loads((Path(folder) / 'sample.json').read_text())['text']
    identifying = [round(1 - value, 4) for value in outside.tolist()]
    Path(sample).write_text(json.dumps({'text': text, 'identifying': identifying}, ensure_ascii=False) + '\n')


main()
