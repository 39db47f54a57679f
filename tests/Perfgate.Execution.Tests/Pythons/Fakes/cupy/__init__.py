"""Behaves like CuPy where perfgate asks it something. An event is the moment at which it is recorded."""

from time import perf_counter

seeds = []


class _Random:
    seed = staticmethod(seeds.append)


class _Pool:
    def total_bytes(self):
        return 3 << 20


class _Stream:
    def is_capturing(self):
        return False


class _Event:
    def record(self):
        self.at = perf_counter()

    def synchronize(self):
        pass


class _Device:
    def synchronize(self):
        pass


class cuda:
    Event = _Event
    Device = _Device
    is_available = staticmethod(lambda: True)
    get_current_stream = staticmethod(_Stream)
    get_elapsed_time = staticmethod(lambda start, stop: (stop.at - start.at) * 1e3)


random = _Random
get_default_memory_pool = _Pool
