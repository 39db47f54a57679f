"""One sentence for an error of user code. The traceback goes to standard error, whose end perfgate shows with it."""

import os
import sys
import traceback

from ._refusals import Refusal

LONGEST = 2000
#: User code may change it.
HERE = os.getcwd() + os.sep
OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def sentence(error):
    if isinstance(error, Refusal):
        return str(error)
    if isinstance(error, SystemExit):
        what = f"the code under test ended its process: sys.exit({_text(error.code)})"
    elif isinstance(error, KeyboardInterrupt):
        what = "interrupted"
    else:
        what = f"{_kind(error)}: {_text(error)}" if _text(error) else _kind(error)
    if is_out_of_memory(error):
        what = f"out of memory: {what}"
    place = _place(error)
    hint = f" The interpreter is {sys.executable}; `interpreter` in the suite names another." if isinstance(error, ModuleNotFoundError) else ""
    return f"{what.rstrip('.')}{f', at {place}' if place else ''}.{hint}"


def show(error):
    """The traceback without this worker's frames."""
    if isinstance(error, Refusal):
        return
    told = traceback.TracebackException(type(error), error, error.__traceback__)
    told.stack = traceback.StackSummary.from_list([frame for frame in told.stack if not _is_ours(frame)])
    try:
        sys.stderr.write("".join(told.format()))
        sys.stderr.flush()
    except Exception:
        os.write(2, b"The traceback could not be written.\n")


def is_out_of_memory(error):
    return isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError" or "out of memory" in _text(error).lower()


def _place(error):
    """The innermost line of the user's own: below the working folder if there is one, else of any library."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not _is_ours(frame)]
    own = [frame for frame in frames if os.path.abspath(frame.filename).startswith(HERE) and "site-packages" not in frame.filename]
    if not frames:
        return None
    frame = (own or frames)[-1]
    file = os.path.relpath(frame.filename, HERE) if own else frame.filename
    return f"{file} line {frame.lineno} in {frame.name}"


def _is_ours(frame):
    return os.path.abspath(frame.filename).startswith(OURS + os.sep) or frame.filename.startswith("<frozen importlib")


def _kind(error):
    return type(error).__name__


def _text(value):
    try:
        text = str(value)
    except Exception:
        return "(its message cannot be shown)"
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
