"""The extension for VS Code has the settings, the version and the licence of what it starts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from flake8_softmax import __version__
from flake8_softmax.server.settings import LONGEST_DEBOUNCE, SECTION, Settings, read

ROOT = Path(__file__).parents[1]
EXTENSION = ROOT / "editors" / "vscode"
PACKAGE: Mapping[str, Any] = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
PATH = f"{SECTION}.path"
SETTINGS: Mapping[str, Any] = {
    name: setting
    for name, setting in PACKAGE["contributes"]["configuration"]["properties"].items()
    if name != PATH
}
OTHER_VALUES = {"boolean": True, "integer": 7, "string": "x", "array": ["x"]}


def test_its_settings_are_those_of_the_server() -> None:
    assert len(SETTINGS) == len(fields(Settings))
    defaults = {name: setting["default"] for name, setting in SETTINGS.items()}
    assert read(defaults, Settings()) == (Settings(), [])
    assert SETTINGS[f"{SECTION}.debounce"]["maximum"] == LONGEST_DEBOUNCE


@pytest.mark.parametrize("name", SETTINGS)
def test_a_value_of_the_type_changes_the_setting_of_the_server(name: str) -> None:
    kind = SETTINGS[name]["type"]
    value = not SETTINGS[name]["default"] if kind == "boolean" else OTHER_VALUES[kind]
    made, wrong = read({name: value}, Settings())
    assert (made != Settings(), wrong) == (True, [])


def test_its_version_and_licence_are_those_of_the_package() -> None:
    lock = json.loads((EXTENSION / "package-lock.json").read_text(encoding="utf-8"))
    assert {PACKAGE["version"], lock["version"]} == {__version__}
    assert (EXTENSION / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_every_command_is_registered() -> None:
    source = (EXTENSION / "src" / "extension.ts").read_text(encoding="utf-8")
    registered = re.findall(r"registerCommand\(`\$\{NAME\}\.(\w+)`", source)
    offered = [one["command"] for one in PACKAGE["contributes"]["commands"]]
    assert offered == [f"{SECTION}.{name}" for name in registered]


def test_a_workspace_that_is_not_trusted_does_not_choose_the_program() -> None:
    untrusted = PACKAGE["capabilities"]["untrustedWorkspaces"]
    assert untrusted["restrictedConfigurations"] == [PATH]


def test_the_lock_file_names_no_registry() -> None:
    text = (EXTENSION / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
