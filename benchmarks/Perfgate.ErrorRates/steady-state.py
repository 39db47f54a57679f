#!/usr/bin/env python3
"""Turns the time series of Traini et al. 2022 ("Towards effective assessment of steady state performance in Java software: Are we there yet?",
https://doi.org/10.5281/zenodo.5961018, folder data/timeseries/all of its replication package) into a perfgate/samples@1 file.

  steady-state.py last|spread FOLDER > samples.json

Each file holds ten forks (process launches) of one benchmark, each some 3,000 iterations in seconds. A launch takes 30 of them: the last ones, or evenly spread over the second half.
"""
import json
import pathlib
import sys

if len(sys.argv) != 3 or sys.argv[1] not in ("last", "spread"):
    sys.exit(__doc__)


def samples(fork):
    if sys.argv[1] == "last":
        return fork[-30:]
    half = fork[len(fork) // 2:]
    return [half[place * len(half) // 30] for place in range(30)]


benchmarks = []
for number, path in enumerate(sorted(pathlib.Path(sys.argv[2]).glob("*.json"))):
    runs = [{"id": f"fork{index}", "samples": [float(f"{value:.6g}") for value in samples(fork)]} for index, fork in enumerate(json.loads(path.read_text()))]
    benchmarks.append({"id": f"benchmark{number}", "metric": "time", "unit": "s", "better": "lower", "runs": runs})
json.dump({"schema": "perfgate/samples@1", "benchmarks": benchmarks}, sys.stdout)
