"""Faults that are told as they are written, without the place in the code."""


class Refusal(Exception):
    """A sentence for whoever wrote the benchmark."""
