"""Lines to and from perfgate, on descriptors that user code cannot reach by printing."""

import contextlib
import faulthandler
import json
import os
import sys


class Stopped(BaseException):
    """perfgate closed the conversation."""


class Conversation:
    def __init__(self, timeout):
        self.timeout = timeout
        self._process = os.getpid()
        self._from = os.fdopen(os.dup(0), "rb")
        self._to = os.fdopen(os.dup(1), "wb")
        # What user code prints, in Python, below it or in a program it starts, goes to standard error; its input is empty.
        os.dup2(2, 1)
        with open(os.devnull, "rb") as nothing:
            os.dup2(nothing.fileno(), 0)
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError, ValueError):
                stream.reconfigure(line_buffering=True, errors="backslashreplace")
        faulthandler.enable(file=2)

    def send(self, **message):
        if os.getpid() != self._process:
            # User code forked, and the copy has come back here.
            os._exit(70)
        # Half a surrogate pair, which Python's texts may hold, is no UTF-8.
        line = json.dumps(message, allow_nan=False, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        try:
            self._to.write(line + b"\n")
            self._to.flush()
        except OSError:
            raise Stopped from None
        self._watch()

    def receive(self):
        faulthandler.cancel_dump_traceback_later()
        line = self._from.readline()
        if not line:
            raise Stopped
        self._watch()
        return json.loads(line)

    def close(self):
        faulthandler.cancel_dump_traceback_later()
        with contextlib.suppress(OSError):
            self._to.close()

    def _watch(self):
        """Where every thread is shortly before perfgate's patience with a silent worker ends."""
        faulthandler.dump_traceback_later(self.timeout * 0.9, file=2)
