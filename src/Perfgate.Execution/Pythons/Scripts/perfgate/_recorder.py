"""What user code reports of the iteration under way."""

import hashlib
import math
import re
import threading

from ._clocks import HostClock

MOST_NAMES = 256
LONGEST_NAME = 100
MOST_VALUES = 100_000
METRIC_NAME = re.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}")

#: Metrics that the worker measures; user code cannot send values of them.
OWN_METRICS = frozenset((
    "step_time", "wall_time", "samples_per_second", "tokens_per_second", "prepare_time", "first_iteration", "warmup_time", "compile_time",
    "peak_device_memory", "peak_host_memory"))


class Skipped(BaseException):
    """The case cannot run here. No Exception, so that `except Exception` in user code does not swallow it."""


class Span:
    """One stay in a part of an iteration."""

    __slots__ = ("_recorder", "_clock", "name", "start", "stop", "inner")

    def __init__(self, recorder, name):
        self._recorder = recorder
        self.name = name
        self.inner = []

    def __enter__(self):
        self._recorder.stack().append(self)
        self._clock = self._recorder.clock
        self.start = self._clock.stamp()
        return self

    def __exit__(self, *raised):
        self.stop = self._clock.stamp()
        stack = self._recorder.stack()
        while stack and stack.pop() is not self:
            pass
        if self.start is None or self.stop is None:
            return
        if stack:
            stack[-1].inner.append(self)
        self._recorder.ended.append(self)

    def seconds(self):
        whole = self._clock.between(self.start, self.stop)
        return max(0.0, whole - sum(self._clock.between(span.start, span.stop) for span in self.inner))


class Recorder:
    def __init__(self):
        self.clock = HostClock()
        # Appending is safe from any thread.
        self.ended = []
        self._counted = []
        self._values = []
        self._names = {"span": set(), "counter": set(), "metric": set()}
        self._local = threading.local()
        self.digest = None

    def stack(self):
        try:
            return self._local.stack
        except AttributeError:
            self._local.stack = []
            return self._local.stack

    def span(self, name):
        if name not in self._names["span"]:
            self._admit("span", name)
        return Span(self, name)

    def counter(self, name, amount):
        if name not in self._names["counter"]:
            self._admit("counter", name)
        self._counted.append((name, _finite("counter", name, amount)))

    def metric(self, name, value, unit):
        if name not in self._names["metric"]:
            if not isinstance(name, str) or not METRIC_NAME.fullmatch(name):
                raise ValueError(f"perfgate.metric: {name!r} has other characters than letters, digits, '.', '_', '/' and '-', or is longer than 64")
            if name in OWN_METRICS:
                raise ValueError(f"perfgate.metric: perfgate measures {name} itself; give yours another name")
            self._admit("metric", name)
        if len(self._values) >= MOST_VALUES:
            raise ValueError(f"perfgate.metric: more than {MOST_VALUES} values in one iteration")
        self._values.append((name, _finite("metric", name, value), str(unit)))

    def checksum(self, output):
        if self.digest is None:
            self.digest = hashlib.sha256(output.encode("utf-8", "surrogatepass") if isinstance(output, str) else output).hexdigest()

    def take(self):
        """Spans in seconds, counters and metric values since the last time. The iteration's work must have ended."""
        ended, self.ended = self.ended, []
        counted, self._counted = self._counted, []
        values, self._values = self._values, []
        spans, counters = {}, {}
        for span in ended:
            spans[span.name] = spans.get(span.name, 0.0) + span.seconds()
        for name, amount in counted:
            counters[name] = counters.get(name, 0) + amount
        self.clock.recycle()
        return spans, counters, values

    def discard(self):
        self.ended, self._counted, self._values = [], [], []
        self.clock.recycle()

    def _admit(self, kind, name):
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST_NAME:
            raise ValueError(f"perfgate.{kind}: a name is a text of 1 to {LONGEST_NAME} characters, not {name!r:.100}")
        known = self._names[kind]
        if len(known) >= MOST_NAMES:
            raise ValueError(f"perfgate.{kind}: more than {MOST_NAMES} names; name what is done and not each time it is done")
        known.add(name)


def _finite(kind, name, value):
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"perfgate.{kind}: {name} is {number}, which is not finite")
    return number
