"""The remedy that a message ends with, applied to the program as one would by hand.

Only remedies that replace, add or remove one written thing are applied; `mended` gives None for
the others, such as "scale both alike".
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from typing import NamedTuple

from flake8_softmax.finding import Finding, Position, Span

ACTIVATION_LAYERS = {"Activation", "ELU", "LeakyReLU", "ReLU"}


class Edit(NamedTuple):
    """Text to write over a part of the program, in characters."""

    start: int
    end: int
    text: str


class Program:
    """A script, with the text that stands at a span."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def offset(self, position: Position) -> int:
        return self.starts[position.row - 1] + position.column

    def at(self, span: Span) -> str:
        return self.text[self.offset(span.start) : self.offset(span.end)]

    def replace(self, span: Span, text: str) -> Edit:
        return Edit(self.offset(span.start), self.offset(span.end), text)

    def call_around(self, span: Span) -> tuple[Span, str] | None:
        """The call whose function or method ends where the span does."""
        for node in ast.walk(ast.parse(self.text)):
            if isinstance(node, ast.Call) and place_of(node.func).end == span.end:
                return place_of(node), self.at(place_of(node))
        return None


def place_of(node: ast.expr) -> Span:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    start = Position(node.lineno, node.col_offset)
    return Span(start, Position(node.end_lineno, node.end_col_offset))


def mended(text: str, finding: Finding) -> str | None:
    """The program after one obeyed the message; None if that takes more than one replacement."""
    program = Program(text)
    remedy = finding.message.partition(" (value from ")[0].rpartition("; ")[2]
    for pattern, edit_of in REMEDIES:
        found = re.fullmatch(pattern, remedy)
        edits = edit_of(program, finding, *found.groups()) if found else None
        if edits:
            return applied(text, edits)
    return None


def applied(text: str, edits: list[Edit]) -> str | None:
    if any("keras." in edit.text for edit in edits):
        edits = [*edits, Edit(0, 0, "import keras; ")]
    for edit in sorted(edits, reverse=True):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    try:
        ast.parse(text)
    except SyntaxError:
        return None
    return text


def expression(text: str) -> ast.expr | None:
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError:
        return None


def segment(text: str, node: ast.expr) -> str:
    return ast.get_source_segment(text, node) or ""


def written_at(finding: Finding) -> Span:
    """Where the offending value is written: elsewhere if the message says so."""
    return finding.related[-1].span if "(value from " in finding.message else finding.span


def use_string(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    return string_at(program, written_at(finding), name)


def string_at(program: Program, span: Span, name: str) -> list[Edit] | None:
    """A name in place of a string, function, loss or metric; of an applied function, its own."""
    node = expression(program.at(span))
    if program.text[program.offset(span.end) :].startswith("("):
        return None
    if isinstance(node, ast.Call) and segment(program.at(span), node.func).endswith("softmax"):
        renamed = program.at(span).replace("softmax(", f"{name}(", 1)
        return [program.replace(span, renamed)]
    if isinstance(node, ast.Call) and segment(program.at(span), node.func).endswith("Softmax"):
        return None
    if node is None or (isinstance(node, ast.Constant) and isinstance(node.value, int)):
        return None
    return [program.replace(span, repr(name))]


def use_loss_on_logits(program: Program, finding: Finding, name: str) -> list[Edit]:
    made = f"keras.losses.{name}(from_logits=True)"
    return [program.replace(written_at(finding), made)]


def use_metric_on_logits(program: Program, finding: Finding, metric: str) -> list[Edit] | None:
    return [program.replace(written_at(finding), f"keras.metrics.{metric}")]


def remove_and_use(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    layer = use_activation(program, finding, name)
    return [*remove_argument(program, finding), *layer] if layer else None


def use_loss_instead(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    """The innermost call that holds the argument is a loss's; a string takes its place."""
    start, end = finding.span.start, finding.span.end
    calls = [
        place_of(node)
        for node in ast.walk(ast.parse(program.text))
        if isinstance(node, ast.Call)
        and place_of(node).start <= start
        and end <= place_of(node).end
        and len(node.args) < 2
    ]
    return [program.replace(max(calls), repr(name))] if calls else None


def use_activation(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    return activation_of(program, finding.related[0].span, name)


def activation_of(program: Program, span: Span, name: str) -> list[Edit] | None:
    """The activation of a layer's call: as an argument, of an `Activation`, or added."""
    text = program.at(span)
    node = expression(text)
    if not isinstance(node, ast.Call):
        return None
    function = segment(text, node.func)
    for argument in node.keywords:
        if argument.arg == "activation":
            value = segment(text, argument.value)
            new = re.sub(
                rf"(activation\s*=\s*){re.escape(value)}", rf"\g<1>{name!r}", text, count=1
            )
            return [program.replace(span, new)]
    if function.rpartition(".")[2] in ACTIVATION_LAYERS:
        return [program.replace(span, f"keras.layers.Activation({name!r})")]
    if function.rpartition(".")[2][:1].islower() or (not node.args and not node.keywords):
        return None
    return [
        program.replace(span, f"{text.rstrip()[:-1].rstrip().rstrip(',')}, activation={name!r})")
    ]


def use_instead(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    if finding.code == "SMX206":
        return use_loss_instead(program, finding, name)
    return activation_of(program, finding.related[0].span, name)


def use_no_activation(program: Program, finding: Finding) -> list[Edit] | None:
    return string_at(program, written_at(finding), "linear")


def use_both(program: Program, finding: Finding, name: str, loss: str) -> list[Edit] | None:
    if finding.code in ("SMX210", "SMX216"):
        return use_layer_and_loss(program, finding, name, loss)
    layer = use_activation(program, finding, name)
    return [*layer, *(use_string(program, finding, loss) or [])] if layer else None


def remove_argument(program: Program, finding: Finding) -> list[Edit]:
    start, end = program.offset(finding.span.start), program.offset(finding.span.end)
    value = re.match(r"\s*=\s*[\w.]+", program.text[end:])
    end += value.end() if value else 0
    before = program.text[:start].rstrip()
    after = program.text[end:].lstrip()
    if before.endswith(","):
        return [Edit(len(before) - 1, end, "")]
    return [Edit(start, len(program.text) - len(after) + after.startswith(","), "")]


def remove_activation(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    """The activation at the related place, a string, function or application, is taken away."""
    span = finding.related[0].span
    text = program.at(span)
    node = expression(text)
    if isinstance(node, ast.Call) and node.args and text.rpartition(name)[1]:
        function = segment(text, node.func).lower()
        if function.rpartition(".")[2] == name:
            return [program.replace(span, segment(text, node.args[0]))]
        return activation_of(program, span, "linear")
    if isinstance(node, ast.Call):
        return None
    return [program.replace(span, "'linear'")]


def remove_the_first(program: Program, finding: Finding) -> list[Edit] | None:
    name = re.match(r"softmax of a (\w+)", finding.message)
    return remove_activation(program, finding, name[1]) if name else None


def use_last_axis(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    node = expression(text)
    if isinstance(node, ast.Constant):
        return [program.replace(finding.span, "-1")]
    if not isinstance(node, ast.Call):
        return None
    axis = next((segment(text, one.value) for one in node.keywords if one.arg == "axis"), None)
    if axis is not None:
        new = re.sub(rf"axis\s*=\s*{re.escape(axis)}", "axis=-1", text, count=1)
        return [program.replace(finding.span, new)]
    array_first = segment(text, node.func).rpartition(".")[0] in {"np", "numpy", "tf", "K"}
    if len(node.args) > array_first:
        return None
    return [program.replace(finding.span, f"{text[:-1]}{', ' if node.args else ''}axis=-1)")]


def use_axis_1(program: Program, finding: Finding) -> list[Edit] | None:
    """`axis=1` beside what a function or layer is given."""
    text = program.at(finding.span)
    node = expression(text)
    if not isinstance(node, ast.Call) or any(one.arg == "axis" for one in node.keywords):
        return None
    given = ", " if node.args or node.keywords else ""
    return [program.replace(finding.span, f"{text[:-1]}{given}axis=1)")]


def operand(text: str) -> str | None:
    """What a call, method or comparison is about."""
    node = expression(text)
    if isinstance(node, ast.Compare):
        return segment(text, node.left)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return segment(text, node.args[0]) if isinstance(node, ast.Call) and node.args else None
    of = node.func.value
    if isinstance(of, ast.Compare):
        return segment(text, of.left)
    library = segment(text, of) in {"np", "numpy", "tf", "K", "jnp", "tf.math", "keras.ops", "ops"}
    return segment(text, node.args[0]) if library and node.args else segment(text, of)


def use_on_operand(form: str) -> Callable[..., list[Edit] | None]:
    def edits(program: Program, finding: Finding, *parts: str) -> list[Edit] | None:
        of = operand(program.at(finding.span))
        return [program.replace(finding.span, form.format(of, *parts))] if of else None

    return edits


def use_predict(form: str) -> Callable[..., list[Edit] | None]:
    def edits(program: Program, finding: Finding) -> list[Edit] | None:
        around = program.call_around(finding.span)
        if around is None:
            return None
        span, text = around
        new = re.sub(r"\.predict_(classes|proba)\b", ".predict", text)
        return [program.replace(span, form.format(new))]

    return edits


def compare_with_half(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    node = expression(text)
    if not isinstance(node, ast.Compare):
        return None
    number = segment(text, node.comparators[0])
    return [program.replace(finding.span, f"{text.removesuffix(number)}0.5")]


def use_softmax(program: Program, finding: Finding) -> list[Edit] | None:
    """`exp(x) / sum(exp(x))` written in one; a named exponential takes more than one edit."""
    text = program.at(finding.span)
    node = expression(text)
    exponential = node.left if isinstance(node, ast.BinOp) else None
    if not isinstance(exponential, ast.Call) or not segment(text, exponential.func).endswith("exp"):
        return None
    new = f"keras.ops.softmax({segment(text, exponential.args[0])})"
    return [program.replace(finding.span, new)]


def swap(program: Program, finding: Finding) -> list[Edit] | None:
    for node in ast.walk(ast.parse(program.text)):
        values = (
            [*node.args, *(one.value for one in node.keywords)]
            if isinstance(node, ast.Call)
            else []
        )
        spans = [place_of(value) for value in values]
        if len(spans) > 1 and spans[0].start == finding.span.start:
            first, second = spans[:2]
            return [
                program.replace(first, program.at(second)),
                program.replace(second, program.at(first)),
            ]
    return None


def use_units(program: Program, finding: Finding, count: str) -> list[Edit] | None:
    if finding.code != "SMX208" or isinstance(expression(program.at(finding.span)), ast.Call):
        return None
    return [program.replace(finding.span, count)]


def use_layer_and_loss(
    program: Program, finding: Finding, activation: str, loss: str, count: str = ""
) -> list[Edit] | None:
    """The one layer of the program with a sigmoid or softmax, or with one unit, and its loss."""
    layers = [
        node
        for node in ast.walk(ast.parse(program.text))
        if isinstance(node, ast.Call) and _is_output_layer(program, node, bool(count))
    ]
    losses = string_at(program, _loss_of(program, finding), loss)
    if len(layers) != 1 or not losses:
        return None
    units = count or segment(program.text, layers[0].args[0])
    function = segment(program.text, layers[0].func)
    layer = f"{function}({units}, activation={activation!r})"
    return [program.replace(place_of(layers[0]), layer), *losses]


def _is_output_layer(program: Program, node: ast.Call, one_unit: bool) -> bool:
    text = segment(program.text, node)
    if not segment(program.text, node.func).endswith("Dense") or not node.args:
        return False
    one = isinstance(node.args[0], ast.Constant) and node.args[0].value == 1
    return one if one_unit else "sigmoid" in text or "softmax" in text


def _loss_of(program: Program, finding: Finding) -> Span:
    """Where the loss is written: at the finding, or the only crossentropy of the program."""
    if finding.code != "SMX216":
        return written_at(finding)
    named = [
        node
        for node in ast.walk(ast.parse(program.text))
        if isinstance(node, ast.Constant) and str(node.value).endswith("crossentropy")
    ]
    return place_of(named[0]) if len(named) == 1 else finding.span


def use_units_and_loss(
    program: Program, finding: Finding, count: str, loss: str
) -> list[Edit] | None:
    return use_layer_and_loss(program, finding, "softmax", loss, count)


def use_units_loss_and_metric(
    program: Program, finding: Finding, count: str, loss: str, metric: str
) -> list[Edit] | None:
    edits = use_layer_and_loss(program, finding, "softmax", loss, count)
    metrics = re.search(r"metrics\s*=\s*\[([^\]]+)\]", program.text)
    if edits is None or metrics is None:
        return None
    return [*edits, Edit(*metrics.span(1), repr(metric))]


def subtract_one(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    if isinstance(expression(text), ast.Dict | ast.Tuple):
        return None
    return [program.replace(finding.span, f"(numpy.asarray({text}) - 1)"), Edit(0, 0, NUMPY)]


NUMPY = "import numpy; "


def use_threshold(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    node = expression(text)
    if not isinstance(node, ast.Compare) or len(node.comparators) != 1:
        return None
    sides = (node.left, node.comparators[0])
    value = next((one for one in sides if not isinstance(one, ast.Constant)), None)
    return [program.replace(finding.span, f"({segment(text, value)} > 0.5)")] if value else None


def use_function(program: Program, finding: Finding, name: str) -> list[Edit] | None:
    """Another function of the same module."""
    text = program.at(written_at(finding))
    node = expression(text)
    function = segment(text, node.func) if isinstance(node, ast.Call) else text
    if "." not in function:
        return None
    new = f"{function.rpartition('.')[0]}.{name}{text[len(function) :]}"
    return [program.replace(written_at(finding), new)]


def use_true_division(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    return [program.replace(finding.span, text.replace("//", "/"))] if "//" in text else None


def write_division(program: Program, finding: Finding) -> list[Edit] | None:
    target, found, value = program.at(finding.span).partition("/=")
    new = f"{target.strip()} = {target.strip()} / {value.strip()}"
    return [program.replace(finding.span, new)] if found else None


def drop_cast(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    node = expression(text)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    of = segment(text, node.func.value)
    return [program.replace(finding.span, f"({of})")] if node.func.attr == "astype" else None


def use_log_of(name: str, sign: str = "") -> Callable[..., list[Edit] | None]:
    """`log(softmax(x))` written in one becomes the function that does both."""

    def edits(program: Program, finding: Finding) -> list[Edit] | None:
        text = program.at(finding.span)
        inner = next(
            (
                node
                for node in ast.walk(expression(text) or ast.Constant(0))
                if isinstance(node, ast.Call)
                and node.args
                and segment(text, node.func).rpartition(".")[2] == name
            ),
            None,
        )
        if inner is None or len(inner.args) != 1 or inner.keywords:
            return None
        new = f"keras.ops.log_{name}({sign}({segment(text, inner.args[0])}))"
        return [program.replace(finding.span, new)]

    return edits


def use_preprocessing(program: Program, finding: Finding, module: str) -> list[Edit] | None:
    """One report stands for every generator that is given the same wrong function."""
    text = program.at(finding.span)
    node = expression(text)
    new = f"keras.applications.{module}.preprocess_input"
    if finding.message.startswith("raw"):
        return [program.replace(finding.span, f"{new}({text})")]
    if isinstance(node, ast.Call):
        return [program.replace(finding.span, f"{new}({segment(text, node.args[0])})")]
    if not text.rpartition(".")[2].isidentifier():
        return None
    return [
        program.replace(place_of(one), new)
        for one in ast.walk(ast.parse(program.text))
        if isinstance(one, ast.Name | ast.Attribute) and program.at(place_of(one)) == text
    ]


def use_mean(program: Program, finding: Finding) -> list[Edit] | None:
    text = program.at(finding.span)
    new = re.sub(r"\b(reduce_)?sum\(", r"\1mean(", text, count=1)
    return [program.replace(finding.span, new)] if new != text else None


STRING = r"'(\w+)'"
REMEDIES: list[tuple[str, Callable[..., list[Edit] | None]]] = [
    (rf"use {STRING}(?:, or .*)?", use_string),
    (rf"use {STRING} instead", use_instead),
    (r"use (AUC\(from_logits=True\)|\w+\(thresholds?=0\))", use_metric_on_logits),
    (r"use (\w+)\(from_logits=True\)", use_loss_on_logits),
    (rf"use activation={STRING}", use_activation),
    (rf"use {STRING} and {STRING}", use_both),
    (rf"use (\d+) softmax units and {STRING}", use_units_and_loss),
    (rf"use (\d+) softmax units, {STRING} and {STRING}", use_units_loss_and_metric),
    (r"use (\w+_cross_entropy\w*)", use_function),
    (r"subtract 1", subtract_one),
    (r"use a threshold", use_threshold),
    (rf"remove it and use {STRING}", remove_and_use),
    (r"remove from_logits=True", remove_argument),
    (r"(?:remove|drop) the (softmax|sigmoid)", remove_activation),
    (r"remove the first of the two", remove_the_first),
    (r"use axis=-1", use_last_axis),
    (r"use axis=1", use_axis_1),
    (r"use \(p > ([\d.]+)\)\.astype\(int\)", use_on_operand("(({0}) > {1}).astype(int)")),
    (r"use argmax\(axis=-1\)", use_on_operand("({0}).argmax(axis=-1)")),
    (r"compare with 0\.5", compare_with_half),
    (r"use softmax\(x\)", use_softmax),
    (r"use predict\(x\)", use_predict("{0}")),
    (r"use predict\(x\)\.argmax\(axis=-1\)", use_predict("{0}.argmax(axis=-1)")),
    (r"use \(predict\(x\) > 0\.5\)\.astype\(int\)", use_predict("({0} > 0.5).astype(int)")),
    (r"use no activation", use_no_activation),
    (r"swap them", swap),
    (r"use (\d+) units", use_units),
    (r"use /", use_true_division),
    (r"write x = x / 255\.0", write_division),
    (r"drop the cast", drop_cast),
    (r"use log_softmax", use_log_of("softmax")),
    (r"use log_sigmoid\(x\)", use_log_of("sigmoid")),
    (r"use log_sigmoid\(-x\)", use_log_of("sigmoid", "-")),
    (r"use (\w+)\.preprocess_input", use_preprocessing),
    (r".*use the mean", use_mean),
]
"""What a remedy says and how it is obeyed."""
