from time import perf_counter, sleep

capturing = False
_initialized = False
_free_at = {}
_held = 0
_peak = 0


def _queue(seconds, stream):
    global _initialized
    _initialized = True
    _free_at[stream] = max(perf_counter(), _free_at.get(stream, 0.0)) + seconds


def _allocate(size):
    global _held, _peak
    _held += size
    _peak = max(_peak, _held)


def _wait(until):
    sleep(max(0.0, until - perf_counter()))


class Event:
    def __init__(self, enable_timing=False):
        assert enable_timing
        self._at = None

    def record(self):
        assert not capturing, "events of a captured graph have no time"
        self._at = max(perf_counter(), _free_at.get("default", 0.0))

    def synchronize(self):
        _wait(self._at)

    def elapsed_time(self, other):
        assert perf_counter() >= other._at, "not reached yet"
        return (other._at - self._at) * 1e3


def is_available():
    return True


def is_initialized():
    return _initialized


def is_current_stream_capturing():
    return capturing


def synchronize(device=None):
    _wait(max(_free_at.values(), default=0.0))


def current_device():
    return 0


def device_count():
    return 2


def memory_reserved(device):
    return _held if device == 0 else 0


def max_memory_allocated(device):
    return _peak


def reset_peak_memory_stats(device):
    global _peak
    assert device == 0, "this process has nothing on the other device"
    _peak = _held
