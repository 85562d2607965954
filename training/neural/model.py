"""The tagger's network: tables of hashed words and pieces of words, a gated convolution, two bidirectional LSTMs with attention between them, one tag a token."""
import torch
from torch import nn

# Rows of the tables, as in shared/report/tagger/networkInputs.ts.
NORMS, PIECES, SHAPES, RANGES, FORMS = 1 << 15, 1 << 16, 256, 64, 1 << 13
PLACES, MODES = 16, 9

# Numbers of a word: norm, a shape for each of three case modes, word lists as bits, range, pieces.
NORM, SHAPE, LISTS, RANGE, FIRST_PIECE = 0, 1, 4, 5, 6

# How much of each part of a token is hidden at random while learning, so that no single one is relied upon.
HIDDEN = {'norm': .3, 'piece': .1, 'shape': .15, 'range': .1, 'lists': .15, 'form': .2, 'place': .1, 'gap': .1}
DROPPED = .25

# Added to the score of what a token must not look at: itself, and what lies behind the text.
UNSEEN = -1e4


class Elsewhere(nn.Module):
    """What the other tokens of a text tell each: attention of several heads, by what a token is and by what stands around it."""

    def __init__(self, word, context, heads=4, size=32):
        super().__init__()
        self.heads, self.size = heads, size
        self.asks = nn.Linear(word + context, heads * size)
        self.answers = nn.Linear(word + context, heads * size)
        self.tells = nn.Linear(context, heads * size)
        self.heard = nn.Linear(heads * size, context)
        # At first it adds nothing, so that it can join a network that has learnt.
        nn.init.zeros_(self.heard.weight)
        nn.init.zeros_(self.heard.bias)

    def attend(self, asks, answers, tells, unseen):
        return nn.functional.scaled_dot_product_attention(asks, answers, tells, unseen)

    def forward(self, word, context, mask):
        """word [batch, time, word], context [batch, time, context], mask as Tagger has it -> [batch, time, context]."""
        batch, time = word.shape[:2]

        def by_head(x):
            return x.view(batch, time, self.heads, self.size).transpose(1, 2)

        known = torch.cat([word, context], 2)
        place = torch.arange(time)
        unseen = (place.unsqueeze(0) == place.unsqueeze(1)).float() * UNSEEN
        if mask is not None:
            unseen = unseen + (1 - mask).view(batch, 1, 1, time) * UNSEEN
        told = self.attend(by_head(self.asks(known)), by_head(self.answers(known)), by_head(self.tells(context)), unseen)
        return self.heard(told.transpose(1, 2).reshape(batch, time, self.heads * self.size))


class Tagger(nn.Module):
    def __init__(self, tags, hidden=128, width=160):
        super().__init__()
        self.norm = nn.Embedding(NORMS, 48, padding_idx=0)
        self.piece = nn.Embedding(PIECES, 48, padding_idx=0)
        self.shape = nn.Embedding(SHAPES, 16)
        self.range = nn.Embedding(RANGES, 8)
        self.lists = nn.Linear(8, 16)
        self.form = nn.Embedding(FORMS, 24)
        self.place = nn.Embedding(PLACES, 8)
        self.gap = nn.Embedding(MODES, 8)
        for table in (self.norm, self.piece, self.form):
            nn.init.normal_(table.weight, 0, .1)
            with torch.no_grad():
                table.weight[0] = 0
        self.inward = nn.Linear(48 + 48 + 16 + 8 + 16 + 24 + 8 + 8, width)
        self.conv = nn.Conv1d(width, 2 * width, 3, padding=1)
        self.lstm = nn.LSTM(width, hidden, batch_first=True, bidirectional=True)
        self.skip = nn.Linear(width, 2 * hidden)
        self.elsewhere = Elsewhere(width, 2 * hidden)
        self.again = nn.LSTM(2 * hidden, hidden, batch_first=True, bidirectional=True)
        self.added = nn.Linear(2 * hidden, 2 * hidden)
        # At first the second LSTM adds nothing, so that it can join one that has learnt.
        nn.init.zeros_(self.added.weight)
        nn.init.zeros_(self.added.bias)
        self.out = nn.Linear(2 * hidden, tags)
        self.register_buffer('bits', 2 ** torch.arange(8))

    def parts(self, rows, word, mode, form, place):
        """rows: the numbers of distinct words [words, 26]; the others [batch, time] -> what is known of each token, by name."""
        pieces = rows[:, FIRST_PIECE:]
        count = (pieces > 0).sum(1, keepdim=True).clamp(min=1)
        piece = self.piece(pieces).sum(1) / count.float().sqrt()
        lists = ((rows[:, LISTS].unsqueeze(1) // self.bits) % 2).float()
        case = torch.div(mode, 3, rounding_mode='floor')
        shape = torch.gather(rows[:, SHAPE:LISTS][word], 2, case.unsqueeze(2)).squeeze(2)
        return {
            'norm': self.norm(rows[:, NORM])[word], 'piece': piece[word], 'shape': self.shape(shape), 'range': self.range(rows[:, RANGE])[word],
            'lists': self.lists(lists)[word], 'form': self.form(form), 'place': self.place(place), 'gap': self.gap(mode),
        }

    def forward(self, rows, word, mode, form, place, mask=None):
        """-> scores [batch, time, tags]. mask: [batch, time, 1], 0 where a text has ended; given while learning."""
        learning = mask is not None
        drop = (lambda x: nn.functional.dropout(x, DROPPED)) if learning else (lambda x: x)
        parts = self.parts(rows, word, mode, form, place)
        if learning:
            parts = {name: part * (torch.rand(part.shape[:2] + (1,)) >= HIDDEN[name]) for name, part in parts.items()}
        x = drop(torch.relu(self.inward(torch.cat(list(parts.values()), 2))))
        if learning:
            x = x * mask
        value, gate = self.conv(x.transpose(1, 2)).chunk(2, 1)
        x = drop(x + (torch.tanh(value) * torch.sigmoid(gate)).transpose(1, 2))
        context = drop(self.lstm(x)[0] + torch.relu(self.skip(x)))
        x = context + drop(self.elsewhere(x, context, mask))
        return self.out(x + drop(self.added(self.again(x)[0])))
