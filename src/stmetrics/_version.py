"""The version of the library, which what it states carries along."""

from __future__ import annotations

__version__ = "0.1.0"
