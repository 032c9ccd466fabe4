"""`python -m flake8_softmax` is the command `flake8-softmax`."""

from __future__ import annotations

import sys

from flake8_softmax.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
