"""Measures iterations, a tenth of a second's worth at a time."""

import gc
import math
from statistics import median
from time import perf_counter

from . import _memory
from ._clocks import repeat

BLOCK_SECONDS = 0.1
MOST_SAMPLES = 1000
MOST_VALUES = 50_000
SHORT = 10e-6
BATCH_SECONDS = 100e-6
REWARMED_BELOW = 10e-3
LATE_SHARE = 0.05
LATE_SECONDS = 20e-6
GROWTH_SHARE = 0.1
GROWTH_BYTES = 64 << 20


class Measurement:
    """The measured part of a launch."""

    def __init__(self, work, recorder, settled_seconds, once):
        self._work = work
        self._recorder = recorder
        self._settled = settled_seconds
        # Sent with the first block: one value a launch.
        self._once = once
        self.calls = 1 if settled_seconds >= SHORT else 1 << math.ceil(math.log2(BATCH_SECONDS / max(settled_seconds, 1e-9)))
        self._begun = perf_counter()
        self._spans = {}
        self._late = []
        self._resident = []

    def block(self):
        times, walls, at, rates, own, counters = [], [], [], {}, {}, {}
        spans = {name: [] for name in self._spans}
        values = 0
        enabled = gc.isenabled()
        gc.collect()
        gc.disable()
        try:
            if self._settled < REWARMED_BELOW:
                # The first call after a pause is slower than the rest.
                repeat(self._work, self.calls)
                self._recorder.clock.synchronize()
                self._recorder.discard()
            self._recorder.clock.begin_peak()
            entered = perf_counter()
            while not times or (len(times) < MOST_SAMPLES and values < MOST_VALUES and perf_counter() - entered < BLOCK_SECONDS):
                step, wall, late = self._recorder.clock.time(self._work, self.calls)
                at.append(perf_counter() - self._begun)
                times.append(step / self.calls)
                walls.append(wall / self.calls)
                self._late.append((late, step))
                taken, counted, sent = self._recorder.take()
                self._add_spans(spans, taken, len(times))
                self._count(counters, rates, counted, wall)
                for name, value, unit in sent:
                    series = own.setdefault(name, {"unit": unit, "values": []})
                    if series["unit"] != unit:
                        raise ValueError(f"perfgate.metric: {name} came in {series['unit']} and later in {unit}")
                    series["values"].append(value)
                values += 2 + len(spans) + len(sent)
        finally:
            if enabled:
                gc.enable()
        return {"type": "block", "samples": self._samples(times, walls, rates, own), "at": at, "spans": spans, "counters": counters}

    def doubts(self):
        late = [(after, step) for after, step in self._late if after > LATE_SECONDS]
        if len(late) > len(self._late) / 2 and median(after for after, _ in late) > LATE_SHARE * median(step for _, step in late):
            yield "work went on on other streams after the timed one had ended, so step_time misses a part; wall_time has all of it"
        if self.calls > 1:
            yield "an iteration takes less than 10 µs, so every sample is the mean of several calls"
        if len(self._resident) > 2 and self._resident[-1] - self._resident[0] > max(GROWTH_BYTES, GROWTH_SHARE * self._resident[0]):
            yield "the process's memory grew while it was measured: a leak, or a cache that fills"

    def _add_spans(self, spans, taken, count):
        for name, seconds in taken.items():
            if name not in spans:
                self._spans[name] = True
                spans[name] = [0.0] * (count - 1)
            spans[name].append(seconds / self.calls)
        for series in spans.values():
            # A part that this iteration did not enter.
            if len(series) < count:
                series.append(0.0)

    def _count(self, counters, rates, counted, wall):
        for name, amount in counted.items():
            # An amount a call, so that it fits the number of samples.
            counters[name] = counters.get(name, 0) + amount / self.calls
        for name, unit in (("samples", "1/s"), ("tokens", "tok/s")):
            if name in counted and wall > 0:
                rates.setdefault(f"{name}_per_second", {"unit": unit, "values": []})["values"].append(counted[name] / wall)

    def _samples(self, times, walls, rates, own):
        # step_time comes first: its samples are what the others are counted by.
        samples = {"step_time": _seconds(times), "wall_time": _seconds(walls), **rates, **own}
        for name, peak in (("peak_device_memory", self._recorder.clock.peak_bytes()), ("peak_host_memory", _memory.peak_host())):
            if peak is not None:
                samples[name] = {"unit": "B", "values": [peak]}
        for name, seconds in self._once.items():
            samples[name] = _seconds([seconds])
        self._once = {}
        resident = _memory.resident()
        if resident is not None:
            self._resident.append(resident)
        return samples


def _seconds(values):
    return {"unit": "s", "values": values}
