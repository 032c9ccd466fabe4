"""Runs the shell steps of an action as a runner does: with bash, its conditions and expressions."""

from __future__ import annotations

import os
import re
import subprocess
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


def loaded(text: str) -> Any:
    """YAML; the key `on` stays a string."""
    return yaml.load(text, Loader=yaml.BaseLoader)


@dataclass
class Runner:
    """A machine of GitHub's: a checkout, a folder for temporary files, and who is called."""

    checkout: Path
    temp: Path
    inputs: Mapping[str, str]
    outputs: dict[str, str] = field(default_factory=dict)
    uses: list[Mapping[str, str]] = field(default_factory=list)

    def run(self, action: Mapping[str, Any]) -> subprocess.CompletedProcess[str]:
        """Run the steps until one fails; the last shell step that was run."""
        done = None
        for step in action["runs"]["steps"]:
            if not self._applies(step.get("if")):
                continue
            if "uses" in step:
                self.uses.append({key: self._text(value) for key, value in step["with"].items()})
                continue
            done = self._shell(step)
            if done.returncode:
                break
        assert done is not None
        return done

    def _shell(self, step: Mapping[str, Any]) -> subprocess.CompletedProcess[str]:
        assert step["shell"] == "bash"
        output = self.temp / "output"
        output.touch()
        environment = {key: self._text(value) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.checkout,
            env=with_scripts({**environment, "GITHUB_OUTPUT": str(output)}),
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        for line in output.read_text().splitlines():
            name, _, value = line.partition("=")
            self.outputs[f"steps.{step.get('id')}.outputs.{name}"] = value
        return done

    def _applies(self, condition: str | None) -> bool:
        if condition is None:
            return True
        name, operator, value = re.fullmatch(r"(\S+) (==|!=) '(.*)'", condition).groups()  # type: ignore[union-attr]
        return (self._value(name) == value) == (operator == "==")

    def _text(self, text: str) -> str:
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda match: self._expression(match[1]), text)

    def _expression(self, expression: str) -> str:
        values = (self._value(part) for part in expression.split(" || "))
        return next(filter(None, values), "")

    def _value(self, name: str) -> str:
        if name.startswith("'"):
            return name.strip("'")
        if name.startswith("inputs."):
            return self.inputs[name.removeprefix("inputs.")]
        if name.startswith("steps."):
            return self.outputs.get(name, "")
        return {"github.action_path": str(ROOT), "runner.temp": str(self.temp)}[name]


def with_scripts(environment: Mapping[str, str]) -> dict[str, str]:
    """As in an activated environment: its programs are found first."""
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    return {**os.environ, "PATH": path, **environment}
