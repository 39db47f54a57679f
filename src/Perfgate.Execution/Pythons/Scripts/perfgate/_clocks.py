"""What an iteration is timed with: the monotonic clock, or CUDA events where user code works on a device through PyTorch or CuPy."""

import contextlib
import sys
from time import perf_counter_ns


def repeat(work, calls):
    if calls == 1:
        work()
        return
    for _ in range(calls):
        work()


class HostClock:
    """The monotonic clock round the calls."""

    is_device = False

    def time(self, work, calls):
        """Seconds of the work, seconds on the host, and of these what passed after the timed work had ended; all for all calls together."""
        begun = perf_counter_ns()
        repeat(work, calls)
        seconds = (perf_counter_ns() - begun) / 1e9
        return seconds, seconds, 0.0

    def stamp(self):
        return perf_counter_ns()

    def between(self, start, stop):
        return (stop - start) / 1e9

    def recycle(self):
        pass

    def synchronize(self):
        pass

    def peak_bytes(self):
        return None

    def begin_peak(self):
        pass


class EventClock(HostClock):
    """CUDA events on the stream that is current when the calls begin. Nothing waits between them: spans are read after the iteration."""

    is_device = True

    def __init__(self):
        # Lists, because user code may enter spans in several threads.
        self._free = []
        self._taken = []

    def time(self, work, calls):
        self.synchronize()
        begun = perf_counter_ns()
        start = self.stamp()
        repeat(work, calls)
        stop = self.stamp()
        stop.synchronize()
        ended = perf_counter_ns()
        self.synchronize()
        finished = perf_counter_ns()
        return self.between(start, stop), (finished - begun) / 1e9, (finished - ended) / 1e9

    def stamp(self):
        if self._is_capturing():
            # An event in a captured graph is a node of it and has no time.
            return None
        try:
            event = self._free.pop()
        except IndexError:
            event = self._new()
        self._taken.append(event)
        event.record()
        return event

    def recycle(self):
        self._free += self._taken
        self._taken = []


class TorchClock(EventClock):
    def __init__(self, torch):
        super().__init__()
        self._cuda = torch.cuda
        self._devices = [torch.cuda.current_device()]

    def between(self, start, stop):
        return start.elapsed_time(stop) / 1e3

    def synchronize(self):
        for device in self._devices:
            self._cuda.synchronize(device)

    def peak_bytes(self):
        return sum(self._cuda.max_memory_allocated(device) for device in self._devices)

    def begin_peak(self):
        # Only devices with memory of this process: asking another would prepare it for use.
        held = [device for device in range(self._cuda.device_count()) if self._cuda.memory_reserved(device) > 0]
        self._devices = sorted({self._cuda.current_device(), *held})
        for device in self._devices:
            self._cuda.reset_peak_memory_stats(device)

    def _new(self):
        return self._cuda.Event(enable_timing=True)

    def _is_capturing(self):
        return self._cuda.is_current_stream_capturing()


class CupyClock(EventClock):
    def __init__(self, cupy):
        super().__init__()
        self._cupy = cupy

    def between(self, start, stop):
        return self._cupy.cuda.get_elapsed_time(start, stop) / 1e3

    def synchronize(self):
        self._cupy.cuda.Device().synchronize()

    def peak_bytes(self):
        # The pool gives nothing back while it works, so what it holds is the most there was.
        return self._cupy.get_default_memory_pool().total_bytes()

    def _new(self):
        return self._cupy.cuda.Event()

    def _is_capturing(self):
        return self._cupy.cuda.get_current_stream().is_capturing()


def clock_in_use():
    """Events where user code has brought a library and uses a device with it. Importing one here would change what is measured."""
    with contextlib.suppress(AttributeError):
        torch = sys.modules.get("torch")
        if torch is not None and torch.cuda.is_available() and torch.cuda.is_initialized():
            return TorchClock(torch)
    with contextlib.suppress(AttributeError):
        cupy = sys.modules.get("cupy")
        if cupy is not None and cupy.cuda.is_available():
            return CupyClock(cupy)
    return HostClock()
