"""Draws the figures of the drawing chapter with matplotlib, in one warm process.

Reads the name of a figure a line from standard input, draws it from scratch and saves it as PNG into memory. Answers with the
seconds of processor time and of elapsed time this took, and the size of the file. Its first line is the version of matplotlib.
"""

import io
import sys
import time

import numpy as np
import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot


def lines():
    """Two panels with sixty curves of 100 points each, every other one dashed, a legend of six: 1200 x 500 pixels."""
    figure, panels = pyplot.subplots(1, 2, figsize=(12, 5), dpi=100)
    x = np.linspace(0, 10, 100)
    for panel, axes in enumerate(panels):
        for i in range(60):
            y = np.cos(x * (1 + 0.02 * i) + panel) * np.exp(-x * (0.05 + 0.004 * i))
            axes.plot(x, y, linewidth=1, linestyle="--" if i % 2 else "-", label=f"curve {i}" if i < 6 else None)
        axes.set(title=f"Panel {panel + 1}", xlabel="Time $t$", ylabel="Amplitude", xlim=(0, 10), ylim=(-1.05, 1.05))
        axes.legend(loc="upper right")
    return figure


def contours():
    """Four panels of sixteen filled bands of a 61 x 61 grid, three labelled lines and a colour bar each: 1200 x 1000 pixels."""
    figure, panels = pyplot.subplots(2, 2, figsize=(12, 10), dpi=100)
    x, y = np.linspace(-3, 0, 61), np.linspace(0, 2.8, 61)
    for panel, axes in enumerate(panels.flat):
        z = np.sin((1.4 + 0.2 * panel) * x[None, :] + 0.3) * np.cos(1.7 * y[:, None] - 0.4 * x[None, :])
        bands = axes.contourf(x, y, z, np.linspace(-1, 1, 17), cmap="viridis")
        figure.colorbar(bands, ax=axes, label="Value")
        rings = axes.contour(x, y, z, [-0.5, 0, 0.5], colors="#d3d3d3", linestyles="solid")
        axes.clabel(rings, colors="white")
        axes.set(title=f"Panel {panel + 1}", xlabel="$x$", ylabel="$y$")
    return figure


def smooth():
    """One smooth curve of 100,000 points: 2000 x 1500 pixels."""
    x = np.linspace(0, 1, 100_000)
    return signal(x, np.sin(12 * x))


def noisy():
    """One curve of 100,000 points that fills a band: 2000 x 1500 pixels."""
    x = np.linspace(0, 1, 100_000)
    return signal(x, np.sin(12 * x) + 0.3 * np.sin(70_000 * x))


def long():
    """One smooth curve of 10,000,000 points: 2000 x 1500 pixels."""
    x = np.linspace(0, 1, 10_000_000)
    return signal(x, np.sin(12 * x))


def signal(x, y):
    figure, axes = pyplot.subplots(figsize=(20, 15), dpi=100)
    axes.plot(x, y, linewidth=0.8)
    axes.set(xlabel="Sample", ylabel="Signal")
    return figure


def main():
    figures = {"lines": lines, "contours": contours, "smooth": smooth, "noisy": noisy, "long": long}
    print(matplotlib.__version__, flush=True)
    for line in sys.stdin:
        processor, elapsed = time.process_time(), time.perf_counter()
        figure = figures[line.strip()]()
        file = io.BytesIO()
        figure.savefig(file, format="png")
        processor, elapsed = time.process_time() - processor, time.perf_counter() - elapsed
        pyplot.close(figure)
        print(processor, elapsed, len(file.getvalue()), flush=True)


main()
