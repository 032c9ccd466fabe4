"""Limits on the input, and why they are there; SMX003 names the limit that was exceeded."""

from __future__ import annotations

MAX_CODE = 1_000_000
"""Characters of Python in one script or notebook.

libcst takes about 20 s and 2.5 GB for 100,000 lines (some 4 million characters).
"""

MAX_NOTEBOOK = 64 * 1024 * 1024
"""Characters of notebook JSON; outputs count. `json.loads` holds several times this in memory."""

MAX_REASON = 100
"""Characters of a parser's error text that a message repeats."""
