"""A slowdown to plant: INFERENCE_SLOWDOWN=PART:PERCENT makes one part of an iteration do so much more work."""

import os

PART, _, PERCENT = os.environ.get("INFERENCE_SLOWDOWN", ":0").partition(":")
_owed = {}


def repeats(part):
    """How often a part does its work this time: 1, and once in a while 2, so that PERCENT more is done altogether."""
    if part != PART:
        return 1
    _owed[part] = _owed.get(part, 0.0) + float(PERCENT) / 100
    extra = int(_owed[part])
    _owed[part] -= extra
    return 1 + extra
