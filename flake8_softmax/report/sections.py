"""From the tables of a scan to the sections of its report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname
from typing import Any, Final

import pyarrow.compute as pc

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.report.counting import FILE, counts, distinct, share, where
from flake8_softmax.report.section import Bars, Grid, Section, Table, Value
from flake8_softmax.scan.output import Output
from flake8_softmax.scan.reading import read
from flake8_softmax.text import counted, shortened

MOST_ROWS: Final = 20
"""Rows of a table that could have any number."""

MOST_LINES: Final = 10
"""Rows and columns of a grid; the others are counted together."""

ABOUT_ANALYSIS: Final = "SMX0"
"""How the codes begin that are not about the program."""

OTHERS: Final = "others"

_LONGEST: Final = 60
_NOT_KNOWN: Final = "not known"


@dataclass(frozen=True)
class Results:
    """The tables of a scan, with the columns that a report needs."""

    output: Output

    @cached_property
    def files(self) -> Any:
        return read(self.output, "files", (*FILE, "repo", "sha256", "kind", "status", "reason"))

    @cached_property
    def mistakes(self) -> Any:
        """The findings that are about the program, of the rules that are on by default."""
        return where(self.findings, "opt_in", False)

    @cached_property
    def findings(self) -> Any:
        """The findings that are about the program, those of opt-in rules, too."""
        columns = (*FILE, "repo", "sha256", "code", "name", "level", "opt_in")
        found = read(self.output, "findings", columns)
        return found.filter(pc.invert(pc.starts_with(found["code"], ABOUT_ANALYSIS)))

    @cached_property
    def compiled(self) -> Any:
        """The outputs of models that are compiled."""
        columns = ("compiled", "activation", "units", "loss", "from_logits", "labels")
        found = read(self.output, "models", (*columns, "understood", "reason"))
        return where(found, "compiled", True)

    @cached_property
    def analysed(self) -> Any:
        """The files about Keras that were analysed."""
        return where(self.files, "status", "ok")


def sections(address: str) -> Iterator[Section]:
    """The report on the results in a folder or at an address; raises UsageError if it has none."""
    output = Output(address)
    if output.manifest() is None:
        raise UsageError(f"{address} holds no results of a scan")
    results = Results(output)
    yield _statuses(results)
    yield from _reasons(results)
    yield _by_code(results)
    yield _by_repository(results)
    yield _by_folder(results)
    yield _compiled(results)
    yield from _not_understood(results)


def _statuses(results: Results) -> Section:
    files, total = results.files, results.files.num_rows
    kinds = dict(counts(files, "kind"))
    hashes = pc.count_distinct(files["sha256"]).as_py()
    rows = [(status, number, share(number, total)) for (status,), number in counts(files, "status")]
    remark = (
        f"{counted(total, 'file')}: {counted(kinds.get(('script',), 0), 'script')} and "
        f"{counted(kinds.get(('notebook',), 0), 'notebook')}; {hashes:,} different ones. "
        "Shares are of all files. A file that is skipped mentions neither Keras nor TensorFlow."
    )
    return Section("Files", remark, Table(("status", "files", "share"), tuple(rows)))


def _reasons(results: Results) -> Iterator[Section]:
    statuses = [status for (status,), _ in counts(results.files, "status")]
    bad = where(results.files, "status", *(one for one in statuses if one not in ("ok", "skipped")))
    if not bad.num_rows:
        return
    found = [
        (status, _brief(reason), number)
        for (status, reason), number in counts(bad, "status", "reason")[:MOST_ROWS]
    ]
    remark = f"{counted(bad.num_rows, 'file')} that the analysis could not do, or not to the end."
    yield Section("Why files failed", remark, Table(("status", "reason", "files"), tuple(found)))


def _by_code(results: Results) -> Section:
    mistakes, findings, total = results.mistakes, results.findings, results.analysed.num_rows
    names = dict(key for key, _ in counts(findings, "code", "name"))
    levels = dict(key for key, _ in counts(findings, "code", "level"))
    opt_in = dict(key for key, _ in counts(findings, "code", "opt_in"))
    files = _numbers(distinct(findings, "code", *FILE), "code")
    repositories = _numbers(distinct(findings, "code", "repo"), "code")
    rows: list[tuple[Value, ...]] = [
        (
            code,
            names[code],
            levels[code] + (", opt-in" if opt_in[code] else ""),
            number,
            files[code],
            share(files[code], total),
            repositories[code],
        )
        for (code,), number in sorted(counts(findings, "code"), key=lambda one: -files[one[0][0]])
    ]
    having = distinct(mistakes, *FILE).num_rows
    remark = (
        f"{counted(mistakes.num_rows, 'finding')} in {having:,} of {counted(total, 'file')} about "
        f"Keras that were analysed, {share(having, total):.1%}. Shares are of these files."
    )
    notes = findings.num_rows - mistakes.num_rows
    if notes:
        remark += f" Only the table below counts also the {counted(notes, 'note')} of opt-in rules."
    headings = ("code", "name", "level", "findings", "files", "share", "repositories")
    bars = Bars(
        tuple(f"{code} {name}" for code, name, *_ in rows),
        tuple(int(row[4]) for row in rows),
        "files",
    )
    return Section("Findings by code", remark, Table(headings, tuple(rows)), bars if rows else None)


def _by_repository(results: Results) -> Section:
    analysed = _numbers(results.analysed, "repo")
    found = _numbers(results.mistakes, "repo")
    files = _numbers(distinct(results.mistakes, "repo", *FILE), "repo")
    order = sorted(analysed, key=lambda name: (-files[name], -analysed[name], str(name)))
    rows: list[tuple[Value, ...]] = [
        (
            _brief(name or "none"),
            analysed[name],
            files[name],
            share(files[name], analysed[name]),
            found[name],
            _most_frequent(results, name),
        )
        for name in order[:MOST_ROWS]
    ]
    clean = sum(files[name] == 0 for name in order)
    remark = (
        f"{clean:,} of {len(order):,} repositories with files about Keras are without a finding. "
        "A repository is the first folder below a source, or what the scanned table says."
    )
    headings = ("repository", "files", "with findings", "share", "findings", "most frequent")
    return Section("Repositories", remark, Table(headings, tuple(rows)))


def _most_frequent(results: Results, repository: str | None) -> str:
    mistakes = results.mistakes
    is_here = pc.equal(pc.fill_null(mistakes["repo"], ""), repository or "")
    found = counts(mistakes.filter(is_here), "code")
    return str(found[0][0][0]) if found else ""


def _by_folder(results: Results) -> Section:
    found: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for (_, path), number in counts(results.mistakes, *FILE):
        found[dirname(path)] += number
        files[dirname(path)] += 1
    rows: list[tuple[Value, ...]] = [
        (_brief(folder or "."), files[folder], found[folder])
        for folder in sorted(found, key=lambda one: (-files[one], one))[:MOST_ROWS]
    ]
    remark = f"The folders with the most files in which something is found, of {len(found):,}."
    return Section("Folders", remark, Table(("folder", "files", "findings"), tuple(rows)))


def _compiled(results: Results) -> Section:
    compiled = results.compiled
    known = where(compiled, "understood", True)
    found: Counter[tuple[str, str, str]] = Counter()
    for (activation, units, loss, logits, labels), number in counts(
        known, "activation", "units", "loss", "from_logits", "labels"
    ):
        made = (_output(activation, units), _loss(loss, logits), labels or _NOT_KNOWN)
        found[made] += number
    rows: list[tuple[Value, ...]] = [
        (*made, number, share(number, known.num_rows))
        for made, number in found.most_common(MOST_ROWS)
    ]
    remark = (
        f"{counted(known.num_rows, 'output')} of {compiled.num_rows:,} that are compiled are "
        "understood; shares are of these. Labels are known where the program itself shows them."
    )
    headings = ("output", "loss", "labels", "outputs", "share")
    grid = _grid(found) if found else None
    return Section("How models are compiled", remark, Table(headings, tuple(rows)), grid)


def _output(activation: str | None, units: int | None) -> str:
    if units is None:
        return f"{activation or _NOT_KNOWN}, size not known"
    size = {1: "1 unit", 2: "2 units"}.get(units, "3 units or more")
    return f"{activation or _NOT_KNOWN}, {size}"


def _loss(loss: str | None, from_logits: bool | None) -> str:
    name = _brief(loss or _NOT_KNOWN)
    return f"{name} of logits" if from_logits else name


def _grid(found: Counter[tuple[str, str, str]]) -> Grid:
    outputs, losses = Counter[str](), Counter[str]()
    pairs: Counter[tuple[str, str]] = Counter()
    for (output, loss, _), number in found.items():
        outputs[output] += number
        losses[loss] += number
    rows, columns = _largest(outputs), _largest(losses)
    for (output, loss, _), number in found.items():
        row, column = output if output in rows else OTHERS, loss if loss in columns else OTHERS
        pairs[row, column] += number
    table = tuple(tuple(pairs[row, column] for column in columns) for row in rows)
    return Grid(rows, columns, table, "outputs")


def _largest(numbers: Counter[str]) -> tuple[str, ...]:
    names = [name for name, _ in numbers.most_common(MOST_LINES)]
    return tuple([*names, OTHERS] if len(numbers) > MOST_LINES else names)


def _not_understood(results: Results) -> Iterator[Section]:
    compiled = results.compiled
    unclear = where(compiled, "understood", False)
    found = [
        (_brief(reason or _NOT_KNOWN), number, share(number, compiled.num_rows))
        for (reason,), number in counts(unclear, "reason")
    ]
    part = share(unclear.num_rows, compiled.num_rows)
    remark = (
        f"{unclear.num_rows:,} of {counted(compiled.num_rows, 'output')} that are compiled, "
        f"{part:.1%}; shares are of all of them. Nothing is reported about what is not known."
    )
    bars = Bars(tuple(one[0] for one in found), tuple(one[1] for one in found), "outputs")
    table = Table(("reason", "outputs", "share"), tuple(found[:MOST_ROWS]))
    yield Section("What is not understood, and why", remark, table, bars if found else None)


def _numbers(table: Any, column: str) -> Counter[Any]:
    return Counter({key: number for (key,), number in counts(table, column)})


def _brief(text: str) -> str:
    return shortened(text, _LONGEST)
