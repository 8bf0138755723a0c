"""Gradient descent on the explicit weights of a two-layer linear network, as a PyTorch user would write it.

Usage: descent.py <d> <w> <float32|float64>
Prints the library's version, then for every line of input the processor seconds of one more step. One thread.
"""
import sys
import time

import torch

d, w, precision = int(sys.argv[1]), int(sys.argv[2]), getattr(torch, sys.argv[3])
torch.set_num_threads(1)
torch.manual_seed(1)
first = torch.randn(w, d, dtype=precision) * w ** -0.5
second = torch.randn(d, w, dtype=precision) * w ** -0.5
target = torch.randn(d, d, dtype=precision)
rate = 1e-6
print(torch.__version__, flush=True)
with torch.no_grad():
    for _ in sys.stdin:
        start = time.process_time()
        residual = second @ first - target
        first.addmm_(second.t(), residual, alpha=-rate)
        second.addmm_(residual, first.t(), alpha=-rate)
        print(repr(time.process_time() - start), flush=True)
