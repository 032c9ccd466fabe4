"""One worker: takes a task, and writes a row for each of its inputs."""

from __future__ import annotations

import hashlib
import re
import threading
from collections import Counter, OrderedDict
from dataclasses import dataclass
from typing import Final

from flake8_softmax import __version__
from flake8_softmax.cli.files import decoded
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.scan.answer import FAILURES, Answer, Row
from flake8_softmax.scan.guard import Guard
from flake8_softmax.scan.inputs import Input
from flake8_softmax.scan.output import Output
from flake8_softmax.scan.settings import SCHEMA, Settings, rules_version
from flake8_softmax.scan.sources.reader import Reader
from flake8_softmax.scan.task import Task

MOST_NAMED: Final = 20
"""Failed inputs of a task that are named to the user; all are in the table."""

MOST_KNOWN: Final = 20_000
"""Texts of which the answer is kept for copies of them."""

_LANGUAGE: Final = re.compile(r'"version"\s*:\s*"([^"\\]{1,20})"')

_LANGUAGE_INFO: Final = '"language_info"'


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a task: its inputs by status, and some of those that failed."""

    name: str
    statuses: Counter[str]
    findings: int
    models: int
    failed: tuple[tuple[str, str], ...]


class Known:
    """Answers by the hash of their text, for the copies that every collection is full of."""

    def __init__(self) -> None:
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Answer | None:
        """The answer for a text, if it is known."""
        with self._lock:
            return self._answers.get(key)

    def put(self, key: str, answer: Answer) -> None:
        """Remember an answer, but for one that may be the fault of others."""
        if answer.status == "killed":
            return
        with self._lock:
            self._answers[key] = answer
            if len(self._answers) > MOST_KNOWN:
                self._answers.popitem(last=False)


class Worker:
    """Does tasks, one at a time, with a child of its own; `known` may be shared."""

    def __init__(self, settings: Settings, known: Known) -> None:
        self.guard = Guard(settings)
        self._reader = Reader(settings)
        self._known = known
        self._versions = {"plugin": __version__, "rules": rules_version(), "schema": SCHEMA}

    def run(self, task: Task, output: Output) -> Done:
        """Analyse the inputs of a task, and write their rows.

        Raises OSError if they cannot be written, and what `Guard.analyse` raises.
        """
        rows: dict[str, list[Row]] = {"files": [], "findings": [], "models": []}
        for one in self._reader.inputs(task):
            self._add(task, one, rows)
        output.save(task.name, rows)
        statuses = Counter(str(row["status"]) for row in rows["files"])
        failed = [
            (str(row["path"]), f"{row['status']}: {row['reason']}")
            for row in rows["files"]
            if row["status"] in FAILURES
        ]
        return Done(
            task.name,
            statuses,
            len(rows["findings"]),
            len(rows["models"]),
            tuple(failed[:MOST_NAMED]),
        )

    def close(self) -> None:
        """End the child, and close the source that was read last."""
        self.guard.close()
        self._reader.close()

    def _add(self, task: Task, one: Input, rows: dict[str, list[Row]]) -> None:
        answer, facts = self._analysed(one)
        key = facts.get("sha256")
        about = {"source": task.origin, "repo": one.repo, "path": one.path, "sha256": key}
        rows["files"].append(
            {
                **facts,
                **about,
                "status": answer.status,
                "reason": answer.reason,
                "cpu": answer.cpu,
                "n_findings": len(answer.findings),
                "n_models": len(answer.models),
                **self._versions,
            }
        )
        rows["findings"].extend({**about, **finding} for finding in answer.findings)
        rows["models"].extend({**about, **model} for model in answer.models)

    def _analysed(self, one: Input) -> tuple[Answer, Row]:
        """What becomes of an input, and what is known of its text."""
        if one.problem is not None:
            return one.problem, {}
        data, text, encoding = _decoded(one)
        facts = _facts(one.path, data, text, encoding)
        if not mentions_keras(text):
            return Answer("skipped", "it mentions neither Keras nor TensorFlow"), facts
        return self._answer(facts, one.path, text), facts

    def _answer(self, facts: Row, path: str, text: str) -> Answer:
        key = f"{facts['sha256']} {path.lower().endswith('.ipynb')}"
        answer = self._known.get(key)
        if answer is None:
            answer = self.guard.analyse(path, text)
            if answer.status == "not-analysed" and facts["encoding"] == "latin-1":
                answer = Answer("undecodable", f"not UTF-8; {answer.reason}", answer.cpu)
            self._known.put(key, answer)
        return answer


def _decoded(one: Input) -> tuple[bytes, str, str | None]:
    """The bytes of an input, its text, and the encoding if it was not text before."""
    if isinstance(one.content, str):
        text = one.content.removeprefix("\ufeff")
        return one.content.encode("utf-8", "surrogatepass"), text, None
    file = decoded(one.path, one.path, one.content)
    return one.content, file.text, file.encoding


def _facts(path: str, data: bytes, text: str, encoding: str | None) -> Row:
    is_notebook = path.lower().endswith(".ipynb") or (
        text[:1000].lstrip(" \t\r\n").startswith("{") and '"cells"' in text
    )
    return {
        "sha256": hashlib.sha256(data).hexdigest(),
        "kind": "notebook" if is_notebook else "script",
        "bytes": len(data),
        "chars": len(text),
        "encoding": encoding,
        "cells": text.count('"cell_type"') if is_notebook else None,
        "language_version": _language_version(text) if is_notebook else None,
    }


def _language_version(text: str) -> str | None:
    """The version of Python that a notebook says it was written with."""
    at = text.rfind(_LANGUAGE_INFO)
    found = _LANGUAGE.search(text, at, at + 1000) if at >= 0 else None
    return found[1] if found is not None else None
