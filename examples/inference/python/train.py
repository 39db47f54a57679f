"""A step of training: a network with one hidden layer, by hand."""

import random

import perfgate
from numbers_of import matrix, times, transposed_times
from slowdown import repeats

INPUTS, HIDDEN = 32, 48
RATE = 1e-3


def build(batch):
    first, second = matrix(HIDDEN, INPUTS), matrix(1, HIDDEN)

    def load():
        return [([random.gauss(0, 1) for _ in range(INPUTS)], random.gauss(0, 1)) for _ in range(batch)]

    def forward(inputs):
        hidden = [max(0.0, value) for value in times(first, inputs)]
        return hidden, times(second, hidden)[0]

    def backward(hidden, error):
        behind = transposed_times(second, [error])
        return [value if unit > 0 else 0.0 for value, unit in zip(behind, hidden)]

    def optimize(inputs, hidden, error, behind):
        second[0] = [weight - RATE * error * unit for weight, unit in zip(second[0], hidden)]
        for row, slope in enumerate(behind):
            first[row] = [weight - RATE * slope * value for weight, value in zip(first[row], inputs)]

    def step():
        with perfgate.span("data_loading"):
            for _ in range(repeats("data_loading")):
                examples = load()
        for inputs, wanted in examples:
            with perfgate.span("forward"):
                for _ in range(repeats("forward")):
                    hidden, found = forward(inputs)
            with perfgate.span("backward"):
                for _ in range(repeats("backward")):
                    behind = backward(hidden, found - wanted)
            with perfgate.span("optimizer"):
                for _ in range(repeats("optimizer")):
                    optimize(inputs, hidden, found - wanted, behind)
        perfgate.samples(batch)

    return step
