"""Iterations until the series has settled, and what the first ones took beyond a settled one: compilation, autotuning, graph capture, caches."""

from collections import deque
from statistics import median
from time import perf_counter

from ._clocks import clock_in_use
from ._targets import check_result

KEPT = 10_000
SPREAD = 0.05
NEAR = 1.1
ABOVE = 2.0
LEAST_EXCESS = 10e-3
LEAST_PATIENCE = 60.0
LOOKS = 3


class WarmUp:
    """What was seen of the iterations that are thrown away."""

    def __init__(self):
        self.first = []
        self._last = deque(maxlen=2 * _window(0))
        self.iterations = 0
        self.is_settled = False

    def add(self, seconds):
        self.iterations += 1
        self._last.append(seconds)
        if len(self.first) < KEPT:
            self.first.append(seconds)

    def has_settled(self):
        """Whether the medians of the last iterations and of as many before them agree."""
        last = list(self._last)
        window = _window(last[-1])
        if len(last) < 2 * window:
            return False
        now, before = median(last[-window:]), median(last[-2 * window:-window])
        return abs(now - before) <= SPREAD * now

    @property
    def settled_seconds(self):
        last = list(self._last)
        return median(last[-_window(last[-1]):])

    def metrics(self):
        settled = self.settled_seconds
        window = _window(settled)
        until = next((index for index in range(len(self.first)) if median(self.first[index:index + window]) <= NEAR * settled), len(self.first))
        excess = sum(each - settled for each in self.first if each > ABOVE * settled and each - settled > LEAST_EXCESS)
        return {"first_iteration": self.first[0], "warmup_time": sum(self.first[:max(1, until)]), "compile_time": excess}


def _window(seconds):
    return 5 if seconds < 1 else 3 if seconds < 10 else 2


def warm_up(work, recorder, start, news, every):
    """At least what the suite asks for, then until the series has settled; `news` is called about `every` seconds, so that nobody takes long work for a hang."""
    seen = WarmUp()
    begun = told = perf_counter()
    patience = max(10 * start["warmup_seconds"], LEAST_PATIENCE)
    asked = start["warmup"] > 0 or start["warmup_seconds"] > 0
    while True:
        entered = perf_counter()
        result = work()
        if not recorder.clock.is_device and seen.iterations < LOOKS:
            # A device may be in use only since an iteration.
            recorder.discard()
            recorder.clock = clock_in_use()
        recorder.clock.synchronize()
        now = perf_counter()
        seen.add(now - entered)
        recorder.discard()
        if seen.iterations == 1:
            check_result(result)
        del result
        if now - told > every:
            news()
            told = now
        passed = now - begun
        if seen.iterations >= start["warmup"] and passed >= start["warmup_seconds"]:
            seen.is_settled = seen.has_settled()
            if seen.is_settled or not asked or passed > patience:
                break
    return seen
