"""The extension of one shell: hears of each cell before and after it runs, and `%softmax`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from functools import partial, wraps
from typing import Any, Final, TypeAlias

from flake8_softmax.checker import OPT_IN
from flake8_softmax.finding import Finding, Position, Related
from flake8_softmax.kernel.analysis import Analyser
from flake8_softmax.kernel.display import mime_bundle
from flake8_softmax.kernel.history import History, Run
from flake8_softmax.kernel.live import known_names, wanted_names
from flake8_softmax.kernel.waiting import started, waited
from flake8_softmax.known import KnownModel, Names
from flake8_softmax.model_facts import ModelFacts
from flake8_softmax.model_text import lines_of
from flake8_softmax.text import counted

LONGEST_WAIT: Final = 0.5
"""Seconds that a cell waits for the analysis; a later result is shown when the cell has run."""

WIDTH: Final = 100
"""Columns of what is printed of a model."""

ABOUT_THE_ANALYSIS: Final = "SMX0"
"""Codes shown only by `%softmax`: the shell itself reports cells that are not Python."""

USAGE: Final = """\
%softmax                 check all that ran
%softmax models          show what is known of each model
%softmax before|after    show findings before a cell runs, or when it has run
%softmax off|on          show findings only when asked; on is the same as before
%softmax live off|on     look at the text of the cells only, or also at what variables hold
%softmax ignore CODES    leave out codes that begin so, such as SMX302
%softmax select CODES    show only codes that begin so, such as SMX SMX9"""

Key: TypeAlias = tuple[str, int, Position, tuple[Related, ...]]


class Extension:
    """What `%load_ext flake8_softmax` adds to a shell."""

    def __init__(self, shell: Any, history: History) -> None:
        self.history = history
        self._shell = shell
        self._when = "before"
        self._is_live = True
        self._analyser = Analyser()
        self._selected: tuple[str, ...] = ("SMX",)
        self._ignored: tuple[str, ...] = (OPT_IN,)
        self._earlier = self._latest = self._analysed()
        self._is_shown = True
        self._hooks: dict[str, Callable[..., None]] = {
            "pre_run_cell": _never_raising(self._before),
            "post_run_cell": _never_raising(self._after),
        }

    def register(self) -> None:
        """Connect with the events and magics of the shell."""
        for event, hook in self._hooks.items():
            self._shell.events.register(event, hook)
        self._shell.register_magic_function(_never_raising(self.softmax), "line", "softmax")

    def unregister(self) -> None:
        """Disconnect from the events of the shell; the magic stays and does nothing new."""
        for event, hook in self._hooks.items():
            self._shell.events.unregister(event, hook)

    def softmax(self, line: str) -> None:
        """Check what ran, or say when findings are shown; `%softmax help` lists the words."""
        word, *codes = line.split() or ["all"]
        if word == "all":
            self._show_all()
        elif word == "models":
            self._print_models()
        elif word in ("on", "off", "before", "after"):
            self._set_when({"on": "before"}.get(word, word))
        elif word == "live" and codes in (["on"], ["off"]):
            self._is_live = codes == ["on"]
            self._latest = self._analysed()
        elif word == "ignore" and codes:
            self._ignored = (*self._ignored, *_prefixes(codes))
        elif word == "select" and codes:
            self._selected, self._ignored = _prefixes(codes), ()
        else:
            print(USAGE)

    def _set_when(self, when: str) -> None:
        if self._when == "off":
            self._latest = self._analysed()
        self._when = when

    def _analysed(self) -> Future[list[Finding]]:
        """The coming findings of what ran."""
        return started(partial(self._analyser.findings, self._program))

    @property
    def _program(self) -> tuple[Run, ...]:
        """What ran, with what variables held then if that is to be looked at."""
        program = self.history.program
        return program if self._is_live else tuple(replace(run, known={}) for run in program)

    def _known(self, source: str) -> Names:
        """What the variables hold with which a cell works."""
        if not self._is_live or self._when == "off":
            return {}
        earlier = self.history.runs
        wanted = wanted_names(source, (run.source for run in self.history.program))
        return known_names(self._shell.user_ns, wanted, earlier[-1].known if earlier else {})

    def _before(self, info: Any) -> None:
        self._is_shown = True
        if not info.store_history or info.silent or not info.raw_cell.strip():
            return
        number, cell = _next_number(self._shell), getattr(info, "cell_id", None) or ""
        run = Run(number, cell, info.raw_cell, self._known(info.raw_cell))
        self.history = self.history.with_run(run)
        if self._when == "off":
            return
        self._earlier, self._latest = self._latest, self._analysed()
        self._is_shown = False
        if self._when == "before":
            self._show_new()

    def _after(self, result: Any) -> None:
        if self._nothing_ran(result):
            self.history = self.history.without_last()
            self._latest = self._earlier
        elif not self._is_shown:
            self._show_new()

    def _nothing_ran(self, result: Any) -> bool:
        """Whether the last run ended before its first statement, as with a syntax error."""
        info, last = result.info, self.history.runs[-1:]
        is_last = info is not None and last and last[0].source == info.raw_cell
        return bool(is_last and info.store_history and result.error_before_exec is not None)

    def _show_new(self) -> None:
        """Show what the cell causes, if the analysis ends in time."""
        found, before = waited(self._latest, LONGEST_WAIT), waited(self._earlier, LONGEST_WAIT)
        if found is None:
            return
        new = _missing(found, before or ())
        if any(one.known for one in new):
            others = waited(started(self._without_last), LONGEST_WAIT)
            if others is None:
                return
            caused = _missing(new, others)
            new = [one for one in new if not one.known or one in caused]
        self._is_shown = True
        self._show([one for one in new if not one.code.startswith(ABOUT_THE_ANALYSIS)])

    def _without_last(self) -> list[Finding]:
        """The findings of what ran before the last run.

        A model's cell that is run again takes its model from the cells behind it. What variables
        held is then all that tells of these, and the last run is not the cause.
        """
        last = self.history.runs[-1].number
        return self._analyser.findings([run for run in self._program if run.number != last])

    def _show_all(self) -> None:
        found = self._analyser.findings(self._program)
        if not self._show(found):
            print(f"flake8-softmax: nothing found in {counted(len(self.history.program), 'cell')}")

    def _print_models(self) -> None:
        """Print what is known of the models that ran, or are there, one below the other."""
        program, number = self._program, _next_number(self._shell) - 1
        known = self._known("\n".join(run.source for run in program))
        there = {name: one for name, one in known.items() if isinstance(one, KnownModel)}
        asked = Run(number, "", "\n".join(there), known)
        earlier = _without_models_that_are_gone(program, there.values())
        runs = [*(run for run in earlier if run.number != number), asked]
        models = self._analyser.models(runs)
        print("\n\n".join(map(_text_of, models)) or "flake8-softmax: no model is known")

    def _show(self, findings: Iterable[Finding]) -> bool:
        """Show the findings that are asked for; whether there are any."""
        shown = [one for one in findings if self._wants(one.code)]
        if shown:
            title = f"flake8-softmax: {counted(len(shown), 'finding')}"
            sources = {run.number: run.source for run in self.history.runs}
            self._shell.display_pub.publish(data=mime_bundle(title, shown, sources))
        return bool(shown)

    def _wants(self, code: str) -> bool:
        return code.startswith(self._selected) and not code.startswith(self._ignored)


def load(shell: Any) -> None:
    """Begin to check what runs in a shell, with what ran before."""
    unload(shell)
    runs = getattr(shell, "_flake8_softmax_runs", None) or _earlier(shell)
    extension = Extension(shell, History(Run(*run) for run in runs))
    extension.register()
    shell._flake8_softmax = extension


def unload(shell: Any) -> None:
    """End it; what ran is remembered, so that a reload goes on."""
    extension = getattr(shell, "_flake8_softmax", None)
    if extension is None:
        return
    extension.unregister()
    runs = extension.history.runs
    shell._flake8_softmax_runs = [(run.number, run.cell, run.source) for run in runs]
    shell._flake8_softmax = None


def _next_number(shell: Any) -> int:
    """The number that the front end gives to the next cell.

    IPython 9 counts a cell before it announces it, IPython 7 when it has run; both keep its text
    in between.
    """
    return len(shell.history_manager.input_hist_raw)


def _earlier(shell: Any) -> list[tuple[int, str, str]]:
    """What ran before the extension was loaded, without the cell that loads it.

    `In` holds the cells as IPython transformed them, so the history of inputs is read.
    """
    typed = shell.history_manager.input_hist_raw[:-1]
    return [(number, "", text) for number, text in enumerate(typed) if text.strip()]


def _missing(found: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    """Those of the findings that are not among others."""
    told = set(map(_key, others))
    return [one for one in found if _key(one) not in told]


def _key(finding: Finding) -> Key:
    """By what it is told whether a finding is new.

    Where it rests on what a variable holds, it stands where that is first used.
    """
    cell, others = finding.cell, finding.related if finding.known else ()
    number, start = (cell.number, cell.start) if cell else (0, finding.position)
    return finding.code, number, start, others


def _without_models_that_are_gone(
    program: Iterable[Run], there: Iterable[KnownModel]
) -> Iterator[Run]:
    """The runs, without what they knew of models that no variable holds any more."""
    identities = {model.identity for model in there}
    for run in program:
        known = {
            name: one
            for name, one in run.known.items()
            if not isinstance(one, KnownModel) or one.identity in identities
        }
        yield replace(run, known=known)


def _text_of(model: ModelFacts) -> str:
    cell = model.site.cell
    where = f"{cell.place}:" if cell is not None else ""
    return "\n".join(line for line, _ in lines_of(where, model, WIDTH))


def _prefixes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.strip(",").upper() for code in codes)


def _never_raising(function: Callable[[Any], None]) -> Callable[[Any], None]:
    """The function, but a failure of ours is no failure of the user's cell."""

    @wraps(function)
    def guarded(argument: Any) -> None:
        try:
            function(argument)
        except Exception as error:
            print(f"flake8-softmax: {type(error).__name__}: {error}")

    return guarded
