"""A real kernel with the extension, driven as a notebook drives it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jupyter_client.manager import start_new_kernel

TIMEOUT = 120


@dataclass(frozen=True)
class Output:
    """What a cell shows: text it prints, and the plain and HTML forms of what it displays."""

    printed: str
    plain: str
    html: str
    order: tuple[str, ...]


class Notebook:
    """A front end of one kernel that names its cells."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def run(self, source: str, cell: str | None = None, store_history: bool = True) -> Output:
        """Run a cell and wait until it is done."""
        content = {
            "code": source,
            "silent": False,
            "store_history": store_history,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        message = self._client.session.msg("execute_request", content)
        if cell is not None:
            message["metadata"]["cellId"] = cell
        self._client.shell_channel.send(message)
        identity = message["header"]["msg_id"]
        shown = _shown(list(self._messages(identity)))
        self._wait_for_reply(identity)
        return shown

    def _wait_for_reply(self, identity: str) -> None:
        """A front end sends the next request when the last one is answered."""
        while self._client.get_shell_msg(timeout=TIMEOUT)["parent_header"]["msg_id"] != identity:
            pass

    def _messages(self, identity: str) -> Iterator[dict[str, Any]]:
        while True:
            message = self._client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != identity:
                continue
            yield message
            if message["content"].get("execution_state") == "idle":
                return


def _shown(messages: list[dict[str, Any]]) -> Output:
    printed = "".join(one["content"]["text"] for one in messages if one["msg_type"] == "stream")
    data = [one["content"]["data"] for one in messages if one["msg_type"] == "display_data"]
    plain = "\n".join(one.get("text/plain", "") for one in data)
    html = "\n".join(one.get("text/html", "") for one in data)
    return Output(printed, plain, html, tuple(one["msg_type"] for one in messages))


@contextmanager
def notebook(loaded: bool = True) -> Iterator[Notebook]:
    """A new kernel, in which the extension is loaded."""
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        made = Notebook(client)
        if loaded:
            made.run("%load_ext flake8_softmax")
        yield made
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
