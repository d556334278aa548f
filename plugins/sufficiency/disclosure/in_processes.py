"""Control of many releases at once: a share of them for this process, and a share for each that it starts.

They are told all they need through a pipe: a copy of this process would copy the locks that its other threads hold.
"""

import pickle
import subprocess
import sys
from collections.abc import Sequence

from sufficiency.disclosure.control import Control, Found
from sufficiency.disclosure.figure import Figure


def find_in_processes(control: Control, releases: Sequence[Sequence[Figure]], processes: int) -> list[Found]:
    """What must be hidden of each release, in their order. Raises RuntimeError where a process came to nothing."""
    found: list[Found | None] = [None] * len(releases)
    helpers = [_start(control, releases[share::processes]) for share in range(1, processes)]
    found[::processes] = map(control.find, releases[::processes])
    for share, helper in enumerate(helpers, start=1):
        with helper:
            answer = helper.stdout.read()
        if helper.returncode:
            raise RuntimeError(f"disclosure control of a share of the releases ended with {helper.returncode}")
        found[share::processes] = pickle.loads(answer)  # noqa: S301 of our own process
    return found


def _start(control: Control, releases: Sequence[Sequence[Figure]]) -> subprocess.Popen:
    helper = subprocess.Popen(  # noqa: S603 our own module
        [sys.executable, "-m", __spec__.name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    helper.stdin.write(pickle.dumps((control, releases)))
    helper.stdin.close()
    return helper


if __name__ == "__main__":
    told, share = pickle.load(sys.stdin.buffer)  # noqa: S301 of the process that started this one
    sys.stdout.buffer.write(pickle.dumps([told.find(figures) for figures in share]))
