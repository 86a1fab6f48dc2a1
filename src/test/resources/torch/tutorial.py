"""A character model as tutorials write it, and what it makes of a text.

train KIND EMBEDDING FOLDER: trains on FOLDER/text.txt, writes model.safetensors and expected.safetensors
check KIND EMBEDDING FOLDER: loads FOLDER/back.safetensors and prints how far its logits are off
"""

import json
import struct
import sys

import torch
import torch.nn as nn

mode, kind, embedding, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
LAYERS, HIDDEN = 2, 20
text = open(folder + "/text.txt", encoding="utf-8").read()
chars = sorted(set(text))
stoi = {c: i for i, c in enumerate(chars)}
data = torch.tensor([stoi[c] for c in text])


class CharModel(nn.Module):
    def __init__(self):
        super().__init__()
        if embedding:
            self.embedding = nn.Embedding(len(chars), embedding)
        width = embedding or len(chars)
        self.rnn = getattr(nn, kind)(width, HIDDEN, LAYERS, batch_first=True)
        self.decoder = nn.Linear(HIDDEN, len(chars))

    def forward(self, x):
        x = self.embedding(x) if embedding else nn.functional.one_hot(x, len(chars)).float()
        x, _ = self.rnn(x)
        return self.decoder(x)


def save(path, tensors, metadata):
    header, blob = {"__metadata__": metadata}, b""
    for name, tensor in tensors.items():
        numbers = tensor.detach().float().flatten().tolist()
        chunk = struct.pack("<%df" % len(numbers), *numbers)
        header[name] = {"dtype": "F32", "shape": list(tensor.shape),
                        "data_offsets": [len(blob), len(blob) + len(chunk)]}
        blob += chunk
    head = json.dumps(header).encode()
    open(path, "wb").write(struct.pack("<Q", len(head)) + head + blob)


def load(path):
    raw = open(path, "rb").read()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8:8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        numbers = struct.unpack("<%df" % ((end - begin) // 4), raw[begin:end])
        tensors[name] = torch.tensor(numbers).reshape(entry["shape"])
    return tensors


def gates(model, x):
    """The gates of every layer and step, computed from the weights by the book."""
    x = model.embedding(x) if embedding else nn.functional.one_hot(x, len(chars)).float()
    seen = {}
    for layer in range(LAYERS):
        w_ih, w_hh, b_ih, b_hh = (getattr(model.rnn, name + str(layer)) for name in
                                  ("weight_ih_l", "weight_hh_l", "bias_ih_l", "bias_hh_l"))
        h = c = torch.zeros(HIDDEN)
        rows = {}
        for t in range(len(x)):
            a, b = w_ih @ x[t] + b_ih, w_hh @ h + b_hh
            if kind == "LSTM":
                i, f, g, o = (a + b).chunk(4)
                i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
                c = f * c + i * g
                h = o * c.tanh()
                step = {"i": i, "f": f, "g": g, "o": o, "c": c.tanh(), "h": h}
            elif kind == "GRU":
                (a_r, a_z, a_n), (b_r, b_z, b_n) = a.chunk(3), b.chunk(3)
                r, z = (a_r + b_r).sigmoid(), (a_z + b_z).sigmoid()
                n = (a_n + r * b_n).tanh()
                h = (1 - z) * n + z * h
                step = {"r": r, "z": z, "n": n, "h": h}
            else:
                h = (a + b).tanh()
                step = {"h": h}
            for name, value in step.items():
                rows.setdefault(name, []).append(value)
        for name, values in rows.items():
            seen["%s_l%d" % (name, layer)] = torch.stack(values)
        x = torch.stack(rows["h"])
    return seen


torch.manual_seed(1)
model = CharModel()
probe = data[:200]
if mode == "train":
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    criterion = nn.CrossEntropyLoss()
    for step in range(60):
        start = torch.randint(0, len(data) - 33, (8,))
        batch = torch.stack([data[s:s + 33] for s in start])
        optimizer.zero_grad()
        loss = criterion(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        logits = model(probe[None])[0]
        loss = criterion(logits[:-1], probe[1:])
        expected = {"logits": logits, "loss": loss.reshape(1), **gates(model, probe)}
    save(folder + "/model.safetensors", model.state_dict(), {"vocabulary": json.dumps(chars)})
    save(folder + "/expected.safetensors", expected, {})
else:
    names = {"lstm": "rnn", "gru": "rnn", "rnn": "rnn", "fc": "decoder", "embedding": "embedding"}
    state = {}
    for name, tensor in load(folder + "/back.safetensors").items():
        first, rest = name.split(".", 1)
        state[names[first] + "." + rest] = tensor
    model.load_state_dict(state)
    with torch.no_grad():
        logits = model(probe[None])[0]
    print((logits - load(folder + "/expected.safetensors")["logits"]).abs().max().item())
