"""Measures one launch of a `python` benchmark and speaks perfgate/worker@1 on its standard streams. Python 3.9 or later, standard library only.

Started by perfgate with the suite's interpreter:  python perfgate_worker.py TARGET TIMEOUT_SECONDS
"""

import os
import sys

OLDEST = (3, 9)

# A process that user code spawns runs this file again, under another name.
if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit("perfgate needs Python 3.9 or later, and %s is %d.%d." % ((sys.executable,) + tuple(sys.version_info[:2])))
    # Not there by itself with PYTHONSAFEPATH.
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from perfgate import _session

    _session.main(target=sys.argv[1], timeout=float(sys.argv[2]))
