"""The text-reading network: fully convolutional, a grey line in, the probability of each character every four pixels out."""

import torch
from torch import nn

from content import ALPHABET

STRIDE = 4
"""Pixels of the line per step of the output."""


def convolution(inputs, outputs, kernel=3, stride=1, padding=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())


class Residual(nn.Module):
    def __init__(self, channels, kernel=3, padding=1):
        super().__init__()
        self.body = convolution(channels, channels, kernel, 1, padding)

    def forward(self, x):
        return x + self.body(x)


class TextReader(nn.Module):
    """
    Input (n, 1, 24, W): grey, -1 to 1, W a multiple of 4.
    Output (n, W / 4, 1 + characters): probabilities, the blank first (CTC, Graves et al. 2006).
    """

    def __init__(self):
        super().__init__()
        self.strokes = nn.Sequential(convolution(1, 16, stride=2), convolution(16, 32, stride=2), Residual(32), Residual(32))
        self.letters = nn.Sequential(convolution(32, 64, stride=(2, 1)), Residual(64), Residual(64))
        along = dict(kernel=(1, 5), padding=(0, 2))
        self.line = nn.Sequential(convolution(64, 128, padding=(0, 1)), Residual(128, **along), Residual(128, **along), Residual(128, **along))
        self.heads = nn.Conv2d(128, 1 + len(ALPHABET), 1)

    def logits(self, lines):
        return self.heads(self.line(self.letters(self.strokes(lines)))).squeeze(2).transpose(1, 2)

    def forward(self, lines):
        return torch.softmax(self.logits(lines), 2)


def export(network, path):
    """Writes the network as ONNX: input `line` (1, 1, 24, w), output `characters` (1, w / 4, classes), w free."""
    network.eval()
    torch.onnx.export(network, (torch.zeros(1, 1, 24, 64),), path, opset_version=13, input_names=["line"], output_names=["characters"], dynamic_axes={"line": {3: "w"}, "characters": {1: "w4"}}, dynamo=False)
