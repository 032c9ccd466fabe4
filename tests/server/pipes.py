"""A server at the other end of two pipes, into which a test writes what it likes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from itertools import count
from typing import Any

from server.clients import COMMAND

TIMEOUT = 60


class Pipes:
    """A server that has been greeted by a client without any abilities."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._numbers = count(1)
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})

    def write(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, body: bytes) -> None:
        """Send a message with these bytes as its content."""
        self.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> list[dict[str, Any]]:
        """Send a request; all that comes until it is answered, the answer last."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        found = [self._read()]
        while found[-1].get("id") != number:
            found.append(self._read())
        return found

    def answers(self) -> list[dict[str, Any]]:
        """What has come until the server, asked for something harmless, answers."""
        place = {
            "textDocument": {"uri": "untitled:nothing"},
            "position": {"line": 0, "character": 0},
        }
        *others, answer = self.ask("textDocument/hover", place)
        assert answer["result"] is None
        return others

    def stop(self) -> int:
        """Say goodbye; the exit code."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.hang_up()

    def hang_up(self) -> int:
        """Close the pipes without a word; the exit code."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(TIMEOUT)
        self.process.stdout.close()
        return code

    def _send(self, message: dict[str, object]) -> None:
        self.send(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def _read(self) -> dict[str, Any]:
        out = self.process.stdout
        assert out is not None
        length = 0
        while (line := out.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has gone away"
        found: dict[str, Any] = json.loads(out.read(length))
        return found
