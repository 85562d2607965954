"""The mean of several weights of the network that come from one another: it finds more than each of them (Wortsman et al., Model soups, ICML 2022).

Usage: mean.py OUT.pt FROM.pt[=SHARE] FROM.pt[=SHARE] …     SHARE: how much one counts beside the others, 1 where it is left out
"""
import sys

import torch


def main():
    out, *named = sys.argv[1:]
    shares = [float(share or 1) for share in (name.partition('=')[2] for name in named)]
    weights = [torch.load(name.partition('=')[0]) for name in named]
    mean = {key: sum(one[key] * share for one, share in zip(weights, shares)) / sum(shares) if first.is_floating_point() else first for key, first in weights[0].items()}
    torch.save(mean, out)


main()
