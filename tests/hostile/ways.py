"""Ways to grow a program out of one expression with holes: repeated, doubled, nested, called.

The programs have `s` and `t`, a value to begin with, `x` and `y`, what becomes of it, and `q`, of
which nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from textwrap import dedent
from typing import Final, TypeAlias

Way: TypeAlias = Callable[[str], Iterator[str]]
"""Makes the lines of a program from an expression with holes, without an end."""

LONGEST: Final = 2_000
"""Characters of a line, at which nesting ends."""


def filled(template: str, a: str, b: str) -> str:
    """The expression with its operands."""
    return template.replace("$a", _operand(a)).replace("$b", _operand(b))


def _operand(text: str) -> str:
    return text if text.isidentifier() else f"({text})"


def _again(template: str) -> Way:
    """The same lines again and again, with operands in the place of `<of a, b>`."""

    def grow(construct: str) -> Iterator[str]:
        text = _written(template, construct)
        for number in count():
            yield text.replace("<n>", str(number)).replace("<n-1>", str(max(number - 1, 0)))

    return grow


def _written(template: str, construct: str) -> str:
    """The template with the construct wherever it says `<of a, b>`."""
    head, *parts = dedent(template).strip("\n").split("<of ")
    text = head
    for part in parts:
        operands, rest = part.split(">", 1)
        a, b = operands.split(", ")
        text += filled(construct, a, b) + rest
    return text


def collect(construct: str) -> Iterator[str]:
    yield "x, d = [], {}"
    yield from _again("x.append(<of s, x>)\nd['k<n>'] = <of d, s>")(construct)


def listed(construct: str) -> Iterator[str]:
    """Long literals."""
    one = filled(construct, "s", "t")
    pairs = ", ".join(f"'k{number}': {one}" for number in range(60))
    while True:
        yield f"x = [{', '.join([one] * 60)}]"
        yield f"y = {{{pairs}}}"
        yield f"x = {filled(construct, 'x', 'y')}"


def nest(construct: str) -> Iterator[str]:
    """As deep as a line allows, in the first operand and in the second."""
    while True:
        yield f"x = {_deep(lambda inner: filled(construct, inner, 's'), 30)}"
        yield f"x = {_deep(lambda inner: filled(construct, 's', inner), 30)}"


def pyramid(construct: str) -> Iterator[str]:
    """A tree of the same construct."""
    while True:
        yield f"x = {_deep(lambda inner: filled(construct, inner, inner), 6)}"


def _deep(around: Callable[[str], str], levels: int) -> str:
    expression = "x"
    for _ in range(levels):
        expression = around(expression)
        if len(expression) > LONGEST:
            break
    return expression


def tower(construct: str) -> Iterator[str]:
    """Functions that call the one before twice, and are called."""
    yield f"def f0(v): return {filled(construct, 'v', 'v')}"
    for number in count(1):
        before = f"f{number - 1}"
        yield f"def f{number}(v): return {before}({filled(construct, f'{before}(v)', 'v')})"
        if number % 10 == 0:
            yield f"x = f{number}(x)"


def call(construct: str) -> Iterator[str]:
    """One function, called again and again."""
    yield _written("def f(v, w=s, *r, **k):\n u = <of v, w>\n return <of u, u>", construct)
    yield from _again("x = f(x)\ny = f(s, *x, **y)")(construct)


def inherit(construct: str) -> Iterator[str]:
    """Classes of classes."""
    yield _written("class B:\n k = <of s, s>\nB0 = B", construct)
    for number in count(1):
        bases = f"B{number - 1}, B{max(number - 2, 0)}"
        yield _written(f"class B{number}({bases}):\n m = <of k, s>", construct)
        yield f"x = {filled(construct, f'B{number}()', f'B{number}.k')}"


LOOPS: Final = """
    for i in range(16):
     for j in range(16):
      for k in range(16):
       for n in range(16):
        x = <of x, x>
        y = <of s, x>
    while q:
     x = <of x, s>
     y = x
"""

COMPREHENSIONS: Final = """
    x = [<of x, i> for i in range(16) for j in range(16) for k in range(16) for n in range(16)]
    y = {i: <of x, s> for i in range(16) for j in range(16) for k in range(16)}
"""

UNCALLED: Final = """
    def h<n>(v):
     v = <of v, s>
     v = <of v, v>
     for w in v: v = <of v, w>
     net.fit(v, v)
"""

METHODS: Final = """
    class C<n>(Model):
     def __init__(self, v=s):
      self.x = <of v, s>
     def a(self):
      self.x = <of self.x, self.x>
     def b(self):
      self.x = <of s, self.x>
      self.a()
     def call(self, v): return self.x
    x = C<n>(x).x
"""

WAYS: Final[Mapping[str, Way]] = {
    "repeat": _again("y = <of s, t>\nx = y"),
    "chain": _again("x = <of x, s>"),
    "chain_right": _again("x = <of s, x>"),
    "double": _again("x = <of x, x>"),
    "cross": _again("x, y = <of x, y>, <of y, x>"),
    "fork": _again("x = <of x, s> if q else <of s, x>"),
    "branch": _again("if q:\n x = <of x, y>\nelse:\n y = <of y, x>"),
    "collect": collect,
    "listed": listed,
    "nest": nest,
    "pyramid": pyramid,
    "loop": _again(LOOPS),
    "comprehension": _again(COMPREHENSIONS),
    "tower": tower,
    "call": call,
    "recursion": _again("def g<n>(v): return g<n>(<of v, v>)\nx = g<n>(x)"),
    "uncalled": _again(UNCALLED),
    "methods": _again(METHODS),
    "inherit": inherit,
}
