"""Steps of a centred multilayer perceptron with a constant learning rate, as a PyTorch user would write them. One thread.

Usage: train.py <width> <batch> <float32|float64> <steps per sample>
Prints the library's version, then for every line it reads the processor seconds of a step: on the line "frozen" a step evaluates the frozen
copy of the network too, as each run of the paper's sweep does; on the line "shared" the copy's outputs are given.
"""
import sys
import time

import torch
from torch.nn.functional import linear, mse_loss, one_hot

width, batch, precision, steps = int(sys.argv[1]), int(sys.argv[2]), getattr(torch, sys.argv[3]), int(sys.argv[4])
inputs, classes, gamma = 784, 10, 1.0
torch.set_num_threads(1)
torch.manual_seed(1)
weights = [torch.randn(width, inputs), torch.randn(width, width), torch.randn(classes, width)]
weights = [w.to(precision) for w in weights]
biases = [torch.zeros(len(w), dtype=precision) for w in weights]
frozen = [w.clone() for w in weights], [b.clone() for b in biases]
scales = [inputs ** -0.5, width ** -0.5, 1 / width]
for tensor in weights + biases:
    tensor.requires_grad_(True)
optimizer = torch.optim.SGD(weights + biases, lr=width * 1e-3)


def forward(x, weights, biases):
    x = torch.relu(linear(x, weights[0], biases[0]) * scales[0])
    x = torch.relu(linear(x, weights[1], biases[1]) * scales[1])
    return linear(x, weights[2], biases[2]) * scales[2]


samples = [torch.randn(batch, inputs, dtype=precision) for _ in range(8)]
targets = [one_hot(torch.randint(classes, (batch,)), classes).to(precision) for _ in range(8)]
references = [forward(x, *frozen) for x in samples]


def step(i, shared):
    x = samples[i % 8]
    with torch.no_grad():
        reference = references[i % 8] if shared else forward(x, *frozen)
    loss = mse_loss((forward(x, weights, biases) - reference) / gamma, targets[i % 8])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


print(torch.__version__, flush=True)
for line in sys.stdin:
    for i in range(-(steps // 4), steps):  # the first quarter warms the caches up again
        if i == 0:
            start = time.process_time()
        step(i, line.strip() == "shared")
    print(repr((time.process_time() - start) / steps), flush=True)
