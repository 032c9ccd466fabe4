"""The entry of the language server."""

from __future__ import annotations

import logging
import os
import sys

from flake8_softmax.server.handlers import created


def serve() -> int:
    """Answer a client on standard input and output until it goes away.

    The exit code is 0 if the client said so before. What is printed goes to standard error.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server = created()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.start_io(sys.stdin.buffer, out)
    return 0 if server.is_shut_down else 1
