"""NumPy beside the others: the same lines in and out as contender-process.ts.

    numpy-contender.py FOLDER RESULT

reads the work from FOLDER, does it once, writes the float32 of the result to RESULT and says how long all of that
took; then, for every line "run N" on stdin, does it N times and says how long that took. Every answer is JSON on a line.
"""

import time

began = time.perf_counter_ns()

import json
import sys
from pathlib import Path

import numpy as np


def main(folder, result):
    shape = json.loads((folder / "work.json").read_text())
    numbers = np.fromfile(folder / "numbers.f32", dtype=np.float32)
    call = matmul(shape, numbers) if shape["kind"] == "matmul" else net(shape, numbers)
    answer({"opened": True})
    first = call()
    answer({"nanoseconds": time.perf_counter_ns() - began})
    first.tofile(result)
    answer({"written": True})
    for line in sys.stdin:
        answer({"nanoseconds": timed(call, int(line.split()[1]))})


def timed(call, repetitions):
    start = time.perf_counter_ns()
    for _ in range(repetitions):
        call()
    return time.perf_counter_ns() - start


def matmul(shape, numbers):
    rows, (inner, cols) = shape["rows"], shape["sizes"]
    a = numbers[: rows * inner].reshape(rows, inner)
    b = numbers[rows * inner :].reshape(inner, cols)
    return lambda: a @ b


def net(shape, numbers):
    rows, sizes = shape["rows"], shape["sizes"]
    x, rest = numbers[: rows * sizes[0]].reshape(rows, sizes[0]), numbers[rows * sizes[0] :]
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        W, b = rest[: inputs * outputs].reshape(inputs, outputs), rest[inputs * outputs :][:outputs]
        layers.append((W, b))
        rest = rest[inputs * outputs + outputs :]

    def predict():
        h = x
        for i, (W, b) in enumerate(layers):
            h = (h if i == 0 else 1 / (1 + np.exp(-h))) @ W + b
        return h

    return predict


def answer(content):
    print(json.dumps(content), flush=True)


main(Path(sys.argv[1]), sys.argv[2])
