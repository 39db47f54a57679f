"""What the code of a `python` benchmark may tell perfgate. In a process that user code starts, every call is allowed and has no effect."""

from ._recorder import Recorder, Skipped

_recorder = Recorder()

#: The case's axes as they are passed to the benchmark's function.
parameters = {}

#: Equal on both sides and in every run. `random`, NumPy, PyTorch and CuPy have been seeded with it already.
seed = 0


def span(name):
    """A part of an iteration, for the latency breakdown: `with perfgate.span("attention"): ...`. Time in a nested span counts there only."""
    return _recorder.span(name)


def counter(name, amount=1):
    """Adds to a total of the iteration under way."""
    _recorder.counter(name, amount)


def tokens(amount):
    """Tokens that the iteration under way has worked on: makes tokens_per_second, and is compared between sides as work."""
    _recorder.counter("tokens", amount)


def samples(amount):
    """Training samples or requests of the iteration under way: makes samples_per_second."""
    _recorder.counter("samples", amount)


def metric(name, value, unit):
    """A value of a metric of your own, which the suite declares by name and unit. Any number of values an iteration."""
    _recorder.metric(name, value, unit)


def checksum(output):
    """A digest of bytes or text that depends on inputs and code only. The first one of a launch counts; sides whose checksums differ did different work."""
    _recorder.checksum(output)


def skip(reason):
    """Ends the launch because the case cannot run here, a missing device for instance. A skipped case is never counted as compared."""
    raise Skipped(str(reason))
