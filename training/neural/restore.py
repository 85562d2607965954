"""Reads the weights of a network back from its ONNX file, so that it can learn on: `train.py EXAMPLES OUT.pt --resume FROM.pt`.

Usage: restore.py models/tagger.onnx FROM.pt     Needs the package onnx. Rows that were not kept begin with nothing.
"""
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import Tagger


def table(parts, name):
    """A table as export.py wrote it: where each row lies, the rows in 8 bits, a scale each."""
    rows = parts[f'{name}.rows'].astype(np.float32) * parts[f'{name}.scale'].astype(np.float32)[:, None]
    return rows[parts[f'{name}.places'].astype(np.int32) + (1 << 15)]


def main():
    file, out = sys.argv[1:3]
    parts = {part.name.removeprefix('model.'): numpy_helper.to_array(part) for part in onnx.load(file).graph.initializer}
    model = Tagger(len(parts['out.bias']))
    weights = model.state_dict()
    for name in weights:
        owner = name.removesuffix('.weight')
        weights[name] = torch.from_numpy(table(parts, owner) if f'{owner}.rows' in parts else parts[name].astype(np.float32))
    model.load_state_dict(weights)
    torch.save(model.state_dict(), out)


main()
