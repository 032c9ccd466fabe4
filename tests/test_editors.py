"""The configurations of editors in the documentation start the server, with its settings."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from live.configurations import configuration, configurations

from flake8_softmax.server.settings import Settings, read

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

COMMAND = ["flake8-softmax", "server"]


def helix() -> Mapping[str, Any]:
    return tomllib.loads(configurations()["helix"])


def commands() -> dict[str, list[str]]:
    """What each of them starts that is JSON or TOML."""
    jupyter = configuration("jupyterlab")["LanguageServerManager"]["language_servers"]
    zed = configuration("zed")["lsp"]["pylsp"]["binary"]
    server = helix()["language-server"]["flake8-softmax"]
    return {
        "jupyterlab": jupyter["flake8-softmax"]["argv"],
        "zed": [zed["path"], *zed["arguments"]],
        "helix": [server["command"], *server["args"]],
    }


def test_they_start_the_server() -> None:
    assert commands() == dict.fromkeys(commands(), COMMAND)


@pytest.mark.parametrize("name", ["neovim", "neovim-0.11", "emacs"])
def test_programs_name_its_command(name: str) -> None:
    assert " ".join(map(json.dumps, COMMAND)) in configurations()[name].replace(",", "")


def test_their_settings_are_those_of_the_server() -> None:
    vs_code = configuration("vs-code")
    given = [
        helix()["language-server"]["flake8-softmax"]["config"],
        configuration("zed")["lsp"]["pylsp"]["initialization_options"],
        {name: vs_code[name] for name in vs_code if name.startswith("flake8-softmax.")},
    ]
    for settings in given:
        made, wrong = read(settings, Settings())
        assert (made != Settings(), wrong) == (True, [])
