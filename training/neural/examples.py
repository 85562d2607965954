"""Reads what examples.ts wrote, and lays texts out as the network's inputs."""
import json

import numpy as np
import torch

from model import FIRST_PIECE, NORM

LEAST_SEEN = 6          # a word seen less often is known by its pieces alone


class Examples:
    def __init__(self, folder):
        meta = json.loads((folder / 'meta.json').read_text())
        self.tags = meta['tags']
        self.folder = folder
        self.train = [text for name in self.names('train') for text in self.read(name)]
        rows = np.fromfile(folder / 'words.bin', np.int32).reshape(-1, meta['width'])
        counts = np.bincount(np.concatenate([text[:, 0] for text in self.train]), minlength=len(rows))
        # How often each row of a table was learnt from.
        self.norms = np.bincount(rows[:, NORM], counts)
        self.pieces = np.bincount(rows[:, FIRST_PIECE:].ravel(), np.repeat(counts, rows.shape[1] - FIRST_PIECE))
        rows[:, NORM][self.norms[rows[:, NORM]] < LEAST_SEEN] = 0
        self.rows = torch.from_numpy(rows.astype(np.int64))

    def names(self, kind):
        return sorted(file.stem for file in self.folder.glob(f'{kind}*.tok'))

    def read(self, name):
        """The texts of a set, each as numbers [tokens, 5]: word, mode, form, place, right tag."""
        tokens = np.fromfile(self.folder / f'{name}.tok', np.int32).reshape(-1, 5)
        return np.split(tokens, np.cumsum(np.fromfile(self.folder / f'{name}.len', np.int32))[:-1])

    def stack(self, texts):
        """Texts of about one length as the network's inputs, a mask of what is text, and the right tags."""
        shape = (len(texts), max(map(len, texts)))
        tokens = np.zeros(shape + (5,), np.int64)
        mask = np.zeros(shape + (1,), np.float32)
        for i, text in enumerate(texts):
            tokens[i, :len(text)] = text
            mask[i, :len(text)] = 1
        words, word = np.unique(tokens[..., 0], return_inverse=True)
        tokens = torch.from_numpy(tokens)
        inputs = (self.rows[torch.from_numpy(words)], torch.from_numpy(word.reshape(shape)), tokens[..., 1], tokens[..., 2], tokens[..., 3])
        return inputs, torch.from_numpy(mask), tokens[..., 4]
