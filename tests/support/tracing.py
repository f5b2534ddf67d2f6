"""Through which files a value walks: those in which some function's arguments hold it."""

from __future__ import annotations

import sys

PACKAGE = "/stmetrics/"


def files_walked(run, holds):
    """The package's files in which an argument of a called function holds a value.

    Args:
        run: What to run.
        holds: Whether an argument is the value, or a record that carries it.
    """
    walked = set()

    def note(frame, event, _):
        code = frame.f_code
        if event != "call" or PACKAGE not in code.co_filename:
            return
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        if any(holds(frame.f_locals[name]) for name in names if name in frame.f_locals):
            walked.add(code.co_filename.rpartition(PACKAGE)[2])

    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(None)
    return walked
