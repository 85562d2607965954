"""The text-finding network: fully convolutional, grey in, four maps at a quarter of the resolution out."""

import torch
from torch import nn

STRIDE = 4
"""Pixels of the frame per cell of the maps, both ways."""

COARSEST = 32
"""Height and width of the input must be multiples of this."""

DISTANCE_UNIT = 4.0
"""Distances are learned as log(1 + d / DISTANCE_UNIT), so that 8 px and 60 px lines weigh alike."""


def convolution(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())


class Residual(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.body = convolution(channels, channels)

    def forward(self, x):
        return x + self.body(x)


class TextFinder(nn.Module):
    """
    Input (n, 1, H, W): grey, 0 to 1, H and W multiples of 32.

    Output (n, 4, H / 4, W / 4), per cell:
      0  probability of the core of a horizontal line of text (0 or 180 degrees)
      1  probability of the core of a vertical line of text (90 or 270 degrees)
      2  distance from the cell's centre to the line's upper (vertical: left) edge of ink, in pixels
      3  distance to its lower (vertical: right) edge
    """

    def __init__(self):
        super().__init__()
        self.down2 = convolution(1, 16, 2)
        self.down4 = nn.Sequential(convolution(16, 32, 2), Residual(32), Residual(32))
        self.down8 = nn.Sequential(convolution(32, 48, 2), Residual(48), Residual(48))
        self.down16 = nn.Sequential(convolution(48, 64, 2), Residual(64), Residual(64))
        self.down32 = nn.Sequential(convolution(64, 64, 2), Residual(64))
        self.from32 = nn.Conv2d(64, 64, 1)
        self.from16 = nn.Conv2d(64, 48, 1)
        self.from8 = nn.Conv2d(48, 32, 1)
        self.join16 = Residual(64)
        self.join8 = Residual(48)
        self.join4 = Residual(32)
        self.heads = nn.Conv2d(32, 4, 1)
        self.up = nn.Upsample(scale_factor=2, mode="nearest")

    def raw(self, image):
        """Logits of the two probabilities and the two distances still in their logarithm."""
        quarter = self.down4(self.down2(image))
        eighth = self.down8(quarter)
        sixteenth = self.down16(eighth)
        deep = self.down32(sixteenth)
        sixteenth = self.join16(sixteenth + self.up(self.from32(deep)))
        eighth = self.join8(eighth + self.up(self.from16(sixteenth)))
        quarter = self.join4(quarter + self.up(self.from8(eighth)))
        return self.heads(quarter)

    def forward(self, image):
        raw = self.raw(image)
        scores = torch.sigmoid(raw[:, :2])
        distances = DISTANCE_UNIT * (torch.exp(raw[:, 2:].clamp(0.0, 4.0)) - 1.0)
        return torch.cat([scores, distances], 1)


def export(network: TextFinder, path: str) -> None:
    """Writes the network as ONNX: input `image` (1, 1, h, w), output `maps` (1, 4, h / 4, w / 4), h and w free."""
    network.eval()
    torch.onnx.export(
        network,
        torch.zeros(1, 1, 64, 64),
        path,
        opset_version=13,
        dynamo=False,
        input_names=["image"],
        output_names=["maps"],
        dynamic_axes={"image": {2: "h", 3: "w"}, "maps": {2: "h4", 3: "w4"}},
    )
