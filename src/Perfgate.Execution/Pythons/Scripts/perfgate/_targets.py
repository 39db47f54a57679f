"""Finds the function that a suite names and lets it prepare the iteration."""

import importlib
import importlib.util
import inspect
import os
import random
import re
import sys

from ._refusals import Refusal

MOST_SHOWN = 20


def find(target):
    place, _, name = target.rpartition(":")
    module = _file(place) if place.endswith(".py") else _module(place)
    found = module
    for part in name.split("."):
        found = getattr(found, part, None)
    if not callable(found):
        known = sorted(each for each, value in vars(module).items() if inspect.isfunction(value) and not each.startswith("_"))
        raise Refusal(f"{place} has no function `{name}`; it has {', '.join(known[:MOST_SHOWN]) or 'none'}.")
    return found


def _file(place):
    path = os.path.abspath(place)
    if not os.path.isfile(path):
        raise Refusal(f"There is no file {place} in {os.getcwd()}.")
    sys.path.insert(0, os.path.dirname(path))
    name = os.path.splitext(os.path.basename(path))[0]
    # A file may be called like a module that is in use: random.py.
    spec = importlib.util.spec_from_file_location(f"target_{name}" if name in sys.modules else name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _module(place):
    sys.path.insert(0, os.getcwd())
    try:
        return importlib.import_module(place)
    except ModuleNotFoundError as missing:
        if missing.name is not None and (place == missing.name or place.startswith(missing.name + ".")):
            raise Refusal(f"There is no module {missing.name} in {os.getcwd()} or among the packages of {sys.executable}.") from None
        raise


def value_of(text):
    """An axis value as code expects it: 8 and 0.5 rather than "8" and "0.5"."""
    if re.fullmatch(r"-?(0|[1-9][0-9]*)", text):
        return int(text)
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", text) and not re.match(r"-?0[0-9]", text):
        return float(text)
    return {"true": True, "false": False}.get(text, text)


def sow(seed):
    """Seeds what user code has brought. Nothing is imported for it."""
    random.seed(seed)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed % 2**32)
    if "torch" in sys.modules and hasattr(sys.modules["torch"], "manual_seed"):
        sys.modules["torch"].manual_seed(seed)
    if "cupy" in sys.modules and sys.modules["cupy"].cuda.is_available():
        sys.modules["cupy"].random.seed(seed % 2**32)


def prepare(function, parameters, seed):
    """The iteration, and the generator to be closed at the end or None."""
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        raise Refusal(f"{function.__name__} is asynchronous; write a plain function that returns a plain callable, which may run an event loop.")
    made = function(**_arguments(function, dict(parameters), seed))
    if inspect.isgenerator(made):
        try:
            work = next(made)
        except StopIteration:
            raise Refusal(f"{_name(function)} ended without a yield; it must yield the callable that is measured.") from None
    else:
        work = made
    if not callable(work):
        raise Refusal(f"{_name(function)} returned {_a(work)}; it must return (or yield) the callable that is measured, which takes no arguments.")
    if inspect.iscoroutinefunction(work):
        raise Refusal(f"{_name(function)} returned an asynchronous callable; wrap it: lambda: loop.run_until_complete(step()).")
    return work, (made if inspect.isgenerator(made) else None)


def check_result(result):
    """Refuses what an iteration returns when nothing of it has run yet."""
    if inspect.iscoroutine(result) or inspect.isasyncgen(result) or inspect.isgenerator(result):
        kind = "a generator" if inspect.isgenerator(result) else "a coroutine"
        if hasattr(result, "close"):
            result.close()
        raise Refusal(f"An iteration returned {kind}: nothing of it has run. The callable must do the work itself, for instance by going through it with a loop.")


def _arguments(function, arguments, seed):
    try:
        accepted = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return arguments
    axes = ", ".join(arguments) or "none"
    names = [each.name for each in accepted if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    if "seed" in names:
        arguments.setdefault("seed", seed)
    if not any(each.kind is each.VAR_KEYWORD for each in accepted):
        unknown = [name for name in arguments if name not in names]
        if unknown:
            raise Refusal(f"{_name(function)} does not take the axis {', '.join(unknown)}; its arguments are {', '.join(names) or 'none'}.")
    missing = [each.name for each in accepted if each.default is each.empty and each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD) and each.name not in arguments]
    if missing:
        raise Refusal(f"{_name(function)} needs {', '.join(missing)}; the benchmark's axes are {axes}.")
    return arguments


def _name(function):
    return getattr(function, "__name__", "The target")


def _a(value):
    return "nothing" if value is None else f"a value of type {type(value).__name__}"
