"""A language server client with no more than its linting needs."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

Message = dict[str, Any]


class Client:
    """Speaks JSON-RPC to a server over its standard streams."""

    def __init__(
        self,
        command: list[str],
        folder: Path,
        environment: Mapping[str, str],
        settings: Mapping[str, Any],
    ) -> None:
        self._server = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._watchdog = threading.Timer(120, self._server.kill)
        self._watchdog.start()
        self._number = 0
        initial: Message = {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}}
        self.request("initialize", initial)
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": settings})

    def close(self) -> None:
        self.request("shutdown", {})
        self.notify("exit", {})
        self._server.communicate()
        self._watchdog.cancel()

    def request(self, method: str, parameters: Message) -> Message:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        while (answer := self._receive()).get("id") != self._number:
            pass
        return answer

    def notify(self, method: str, parameters: Message) -> None:
        self._send({"method": method, "params": parameters})

    def diagnostics(self, uris: list[str]) -> dict[str, list[Message]]:
        """The first diagnostics that are published for each document."""
        found: dict[str, list[Message]] = {}
        while not found.keys() >= set(uris):
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found.setdefault(message["params"]["uri"], message["params"]["diagnostics"])
        return {uri: found[uri] for uri in uris}

    def _send(self, message: Message) -> None:
        assert self._server.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> Message:
        assert self._server.stdout is not None
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("the server has gone")
        return cast(Message, json.loads(self._server.stdout.read(length)))
