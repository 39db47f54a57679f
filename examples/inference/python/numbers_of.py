"""Vectors and matrices as lists, so that the example needs nothing but Python."""

import math
import random


def matrix(rows, columns):
    return [[random.gauss(0, columns**-0.5) for _ in range(columns)] for _ in range(rows)]


def times(weights, vector):
    return [sum(map(float.__mul__, row, vector)) for row in weights]


def transposed_times(weights, vector):
    return times(list(zip(*weights)), vector)


def softmax(scores):
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]
