"""Real editors are driven only when that is asked for, as `tox -e live` does."""

from __future__ import annotations

import os

collect_ignore_glob = [] if os.environ.get("FLAKE8_SOFTMAX_LIVE") else ["test_*.py"]
