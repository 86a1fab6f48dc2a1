#!/usr/bin/env python3
"""Goes on training a network that Gatescope has exported, on PyTorch and any number of machines.

    python3 train.py                                        one process
    torchrun --nproc_per_node=2 train.py                    two processes on this machine
    torchrun --nnodes=4 --nproc_per_node=8 --rdzv_backend=c10d --rdzv_endpoint=HOST:PORT train.py

It reads weights.safetensors, optimizer.safetensors, corpus.bin and settings.json from its own
folder and writes result.safetensors there after every epoch; Gatescope opens that file. It needs
PyTorch and nothing else. With a GPU per process it uses NCCL, otherwise gloo on the CPU.
"""

import argparse
import array
import json
import math
import os
import struct
import sys
import time

import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn

FOLDER = os.path.dirname(os.path.abspath(__file__))


def read_safetensors(path):
    """Returns the F32 tensors of a file by name, and its metadata."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        if entry["dtype"] != "F32":
            raise ValueError(name + " is " + entry["dtype"])
        begin, end = entry["data_offsets"]
        numbers = array.array("f", bytes(data[begin:end]))
        if sys.byteorder == "big":
            numbers.byteswap()
        tensors[name] = torch.tensor(numbers, dtype=torch.float32).reshape(entry["shape"])
    return tensors, metadata


def write_safetensors(path, tensors, metadata):
    """Writes tensors as F32 beside the path and moves them there when they are complete."""
    header, chunks, at = {"__metadata__": metadata}, [], 0
    for name, tensor in tensors.items():
        numbers = array.array("f", tensor.detach().float().cpu().flatten().tolist())
        if sys.byteorder == "big":
            numbers.byteswap()
        chunk = numbers.tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(tensor.shape),
            "data_offsets": [at, at + len(chunk)],
        }
        chunks.append(chunk)
        at += len(chunk)
    text = json.dumps(header).encode("utf-8")
    text += b" " * (-len(text) % 8)
    with open(path + ".part", "wb") as file:
        file.write(struct.pack("<Q", len(text)))
        file.write(text)
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".part", path)


def read_corpus(path, width):
    """Returns all symbol ids; one, two or four bytes each, little-endian."""
    with open(path, "rb") as file:
        numbers = array.array({1: "B", 2: "H", 4: "I"}[width], file.read())
    if sys.byteorder == "big":
        numbers.byteswap()
    dtype = torch.uint8 if width == 1 else torch.int32
    return torch.tensor(numbers, dtype=dtype)


class Coupled(nn.Module):
    """The LSTM with i = 1 - f, which PyTorch does not have; batch first, dropout between layers."""

    def __init__(self, width, hidden, layers, dropout):
        super().__init__()
        self.hidden, self.layers, self.dropout = hidden, layers, dropout
        for layer in range(layers):
            rows = 3 * hidden
            columns = width if layer == 0 else hidden
            self.register_parameter("weight_ih_l%d" % layer, nn.Parameter(torch.zeros(rows, columns)))
            self.register_parameter("weight_hh_l%d" % layer, nn.Parameter(torch.zeros(rows, hidden)))
            self.register_parameter("bias_ih_l%d" % layer, nn.Parameter(torch.zeros(rows)))
            self.register_parameter("bias_hh_l%d" % layer, nn.Parameter(torch.zeros(rows)))

    def forward(self, x, state):
        h_all, c_all = state
        h_last, c_last = [], []
        for layer in range(self.layers):
            w = [getattr(self, name % layer) for name in
                 ("weight_ih_l%d", "weight_hh_l%d", "bias_ih_l%d", "bias_hh_l%d")]
            inputs = F.linear(x, w[0], w[2])
            h, c, outputs = h_all[layer], c_all[layer], []
            for t in range(x.shape[1]):
                f, g, o = (inputs[:, t] + F.linear(h, w[1], w[3])).chunk(3, dim=1)
                f = torch.sigmoid(f)
                c = f * c + (1 - f) * torch.tanh(g)
                h = torch.sigmoid(o) * torch.tanh(c)
                outputs.append(h)
            x = torch.stack(outputs, dim=1)
            if layer < self.layers - 1:
                x = F.dropout(x, self.dropout, self.training)
            h_last.append(h)
            c_last.append(c)
        return x, (torch.stack(h_last), torch.stack(c_last))


class Model(nn.Module):
    """Symbols to logits; its parameters have the names that Gatescope reads."""

    def __init__(self, model, vocabulary):
        super().__init__()
        self.cell, self.layers, self.hidden = model["cell"], model["layers"], model["hidden"]
        self.vocabulary, embedding = vocabulary, model["embedding"]
        if embedding > 0:
            self.embedding = nn.Embedding(vocabulary, embedding)
        width = embedding if embedding > 0 else vocabulary
        dropout = model["dropout"] if self.layers > 1 else 0.0
        if self.cell == "COUPLED":
            layers = Coupled(width, self.hidden, self.layers, dropout)
        else:
            kind = {"LSTM": nn.LSTM, "GRU": nn.GRU, "RNN": nn.RNN}[self.cell]
            layers = kind(width, self.hidden, self.layers, batch_first=True, dropout=dropout)
        setattr(self, self.cell.lower(), layers)
        self.fc = nn.Linear(self.hidden, vocabulary)

    def zero_state(self, lanes, device):
        zeros = torch.zeros(self.layers, lanes, self.hidden, device=device)
        return (zeros, zeros.clone()) if self.cell in ("LSTM", "COUPLED") else zeros

    def forward(self, symbols, state):
        if hasattr(self, "embedding"):
            x = self.embedding(symbols)
        else:
            x = F.one_hot(symbols, self.vocabulary).float()
        x, state = getattr(self, self.cell.lower())(x, state)
        return self.fc(x), state


def detached(state):
    return tuple(part.detach() for part in state) if isinstance(state, tuple) else state.detach()


def make_optimizer(learning, model):
    kind, rate, parameters = learning["optimizer"], learning["rate"], model.parameters()
    if kind == "SGD":
        return torch.optim.SGD(parameters, lr=rate)
    if kind == "MOMENTUM":
        return torch.optim.SGD(parameters, lr=rate, momentum=0.9)
    if kind == "RMSPROP":
        return torch.optim.RMSprop(parameters, lr=rate, alpha=0.95, eps=1e-8)
    if kind == "ADAM":
        return torch.optim.Adam(parameters, lr=rate)
    return torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)


def restore_optimizer(optimizer, model, moments, steps, device):
    """Gives the optimiser the memory that it had in Gatescope."""
    names = {"first": "exp_avg", "second": "exp_avg_sq",
             "squares": "square_avg", "velocity": "momentum_buffer"}
    for name, parameter in model.named_parameters():
        for ours, theirs in names.items():
            if ours + "." + name in moments and steps > 0:
                state = optimizer.state[parameter]
                state[theirs] = moments[ours + "." + name].to(device)
                if ours != "velocity":
                    # A number in old versions of PyTorch, a tensor in new ones.
                    new = int(torch.__version__.split(".")[0]) >= 2
                    adam = ours in ("first", "second")
                    state["step"] = torch.tensor(float(steps)) if new or adam else steps


def factor(schedule, step, steps_per_epoch, steps):
    """The factor on the learning rate before a step, counted from 0."""
    if schedule == "DECAY":
        return 0.97 ** max(0, step // steps_per_epoch - 10 + 1)
    if schedule == "COSINE":
        warm_up = max(1, steps // 20)
        if step < warm_up:
            return (step + 1.0) / warm_up
        progress = min(1.0, (step - warm_up) / max(1, steps - 1 - warm_up))
        return 0.05 + 0.95 * (1 + math.cos(math.pi * progress)) / 2
    return 1.0


def clip(learning, model):
    limit = float(learning["clip"])
    if not math.isfinite(limit):
        return
    if learning["clipping"] == "BY_NORM":
        nn.utils.clip_grad_norm_(model.parameters(), limit)
    else:
        nn.utils.clip_grad_value_(model.parameters(), limit)


@torch.no_grad()
def validation_loss(model, corpus, begin, end, device):
    """Mean loss in nats over [begin, end), read as up to 16 lanes with carried state."""
    model.eval()
    lanes = max(1, min(16, (end - begin - 1) // 256))
    length = (end - begin - 1) // lanes
    starts = begin + torch.arange(lanes) * length
    state, total = model.zero_state(lanes, device), 0.0
    for at in range(0, length, 64):
        places = starts[:, None] + torch.arange(at, min(at + 64, length))[None]
        x, y = corpus[places].long().to(device), corpus[places + 1].long().to(device)
        logits, state = model(x, state)
        total += F.cross_entropy(logits.flatten(0, 1), y.flatten(), reduction="sum").item()
    model.train()
    return total / (lanes * length)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--epochs", type=int, help="epochs to train (default: those that are left)")
    parser.add_argument("--output", default=os.path.join(FOLDER, "result.safetensors"))
    options = parser.parse_args()

    with open(os.path.join(FOLDER, "settings.json"), encoding="utf-8") as file:
        settings = json.load(file)
    training, learning = settings["training"], settings["training"]["learning"]

    world, rank, local = (int(os.environ.get(name, fallback)) for name, fallback in
                          (("WORLD_SIZE", 1), ("RANK", 0), ("LOCAL_RANK", 0)))
    cuda = torch.cuda.is_available() and torch.cuda.device_count() > local
    device = torch.device("cuda", local) if cuda else torch.device("cpu")
    if "WORLD_SIZE" in os.environ:
        dist.init_process_group("nccl" if cuda else "gloo")
    torch.manual_seed(training["seed"] % (1 << 62) + rank)

    weights, metadata = read_safetensors(os.path.join(FOLDER, "weights.safetensors"))
    moments, _ = read_safetensors(os.path.join(FOLDER, "optimizer.safetensors"))
    model = Model(training["model"], settings["vocabulary"])
    model.load_state_dict(weights)
    model.to(device)
    optimizer = make_optimizer(learning, model)
    restore_optimizer(optimizer, model, moments, settings["step"], device)
    parallel = nn.parallel.DistributedDataParallel(
        model, device_ids=[local] if cuda else None) if dist.is_initialized() else model

    corpus = read_corpus(os.path.join(FOLDER, "corpus.bin"), settings["bytesPerSymbol"])
    train = settings["trainSize"]
    lanes = max(1, round(training["batch"]["lanes"] / world))  # of this process
    length = (train - 1) // (lanes * world)
    steps_per_batch = min(training["batch"]["steps"], length)
    batches = length // steps_per_batch
    if batches < 1:
        raise SystemExit("the corpus is too short for %d processes" % world)
    # The text is cut into equal lanes; this process reads its own, side by side.
    starts = (rank * lanes + torch.arange(lanes)) * length

    done = min(settings["step"] // batches, training["epochs"])
    epochs = options.epochs if options.epochs else max(1, training["epochs"] - done)
    total = batches * max(training["epochs"], done + epochs)
    rate = settings["learningRate"]
    end = min(len(corpus), train + 200000)
    parallel.train()
    for epoch in range(done, done + epochs):
        state, started, total_loss = model.zero_state(lanes, device), time.time(), 0.0
        for batch in range(batches):
            places = starts[:, None] + torch.arange(steps_per_batch)[None] + batch * steps_per_batch
            x, y = corpus[places].long().to(device), corpus[places + 1].long().to(device)
            step = epoch * batches + batch
            for group in optimizer.param_groups:
                group["lr"] = rate * factor(learning["schedule"], step, batches, total)
            optimizer.zero_grad(set_to_none=True)
            logits, state = parallel(x, detached(state))
            loss = F.cross_entropy(logits.flatten(0, 1), y.flatten())
            loss.backward()  # DistributedDataParallel averages over the processes here
            clip(learning, model)
            optimizer.step()
            total_loss += loss.item()
        if rank == 0:
            validation = validation_loss(model, corpus, train, end, device)
            print("epoch %d: training %.4f, validation %.4f nats, %.0f symbols/s" % (
                epoch + 1, total_loss / batches, validation,
                batches * steps_per_batch * lanes * world / (time.time() - started)), flush=True)
            write_safetensors(options.output, model.state_dict(), metadata)
        if dist.is_initialized():
            dist.barrier()
    if dist.is_initialized():
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
