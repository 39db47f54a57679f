"""One launch from the first line to the last."""

import contextlib
import gc
import os
import platform
import sys
import threading
from time import perf_counter

import perfgate

from . import _faults, _targets
from ._blocks import Measurement
from ._clocks import clock_in_use
from ._conversation import Conversation, Stopped
from ._recorder import Skipped
from ._warmups import warm_up

PROTOCOL = "perfgate/worker@1"
LIBRARIES = ("torch", "triton", "cupy", "jax", "tensorflow", "onnxruntime", "vllm", "transformers", "numpy")


def main(target, timeout):
    conversation = Conversation(timeout)
    _move_behind(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    code = 0
    try:
        conversation.send(type="hello", protocol=PROTOCOL, name="python", version=platform.python_version(), properties=_libraries())
        _measure(conversation, target)
    except Stopped:
        pass
    except Skipped as skipped:
        _say(conversation, type="skip", reason=str(skipped))
    except BaseException as error:  # whatever user code raises, SystemExit too: the other side is told
        _faults.show(error)
        _say(conversation, type="error", message=_faults.sentence(error))
        code = 1
    conversation.close()
    _leave(code)


def _move_behind(folder):
    """User code finds its own files first. Processes it spawns still find `perfgate`."""
    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != folder] + [folder]


def _say(conversation, **message):
    with contextlib.suppress(Stopped):
        conversation.send(**message)


def _measure(conversation, target):
    start = conversation.receive()
    perfgate.parameters = {name: _targets.value_of(text) for name, text in start["parameters"].items()}
    perfgate.seed = start["seed"]
    conversation.send(type="phase", phase="load")
    begun = perf_counter()
    # Before the import for what a module does then, after it for what it has brought.
    _targets.sow(start["seed"])
    function = _targets.find(target)
    _targets.sow(start["seed"])
    work, generator = _targets.prepare(function, perfgate.parameters, start["seed"])
    try:
        done = _iterate(conversation, work, start, begun)
    except BaseException:
        with contextlib.suppress(Exception):
            _close(generator)
        raise
    _close(generator)
    conversation.send(type="done", **done)


def _iterate(conversation, work, start, begun):
    recorder = perfgate._recorder
    recorder.clock = clock_in_use()
    recorder.clock.synchronize()
    prepared = perf_counter() - begun
    conversation.send(type="phase", phase="warmup")
    seen = warm_up(work, recorder, start, news=lambda: conversation.send(type="phase", phase="warmup"), every=min(1.0, conversation.timeout / 4))
    peak_before = recorder.clock.peak_bytes()
    # What is alive now stays: the collections between blocks need not look at it again.
    gc.collect()
    gc.freeze()
    measurement = Measurement(work, recorder, seen.settled_seconds, once={"prepare_time": prepared, **seen.metrics()})
    conversation.send(type="phase", phase="measure")
    while True:
        conversation.send(**measurement.block())
        if conversation.receive()["type"] == "stop":
            break
    summary = {"warmup_iterations": seen.iterations, "calls_per_sample": measurement.calls, "cuda_events": int(recorder.clock.is_device)}
    if peak_before is not None:
        summary["warmup_peak_device_bytes"] = peak_before
    doubts = list(measurement.doubts())
    if not seen.is_settled and (start["warmup"] > 0 or start["warmup_seconds"] > 0):
        doubts.append("the iterations had not settled when the warm-up's patience ended")
    return {"summary": summary, "doubts": doubts, **({"checksum": recorder.digest} if recorder.digest is not None else {})}


def _close(generator):
    if generator is not None:
        generator.close()


def _libraries():
    """Versions of what is installed and may matter."""
    from importlib import metadata

    found = {}
    for name in LIBRARIES:
        with contextlib.suppress(Exception):
            found[name] = metadata.version(name)
    return found


def _leave(code):
    """Ends the process also where user code left threads that would keep it."""
    left = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread() and not thread.daemon]
    if left:
        with contextlib.suppress(Exception):
            sys.stderr.write(f"perfgate: {len(left)} threads of the code under test were still running: {', '.join(left[:5])}\n")
            sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
