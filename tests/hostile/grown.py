"""Programs that double, nest or repeat every construct that the interpreter executes.

Each has a name that says how it was made, such as `way/construct/value`, and is made anew from it.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from textwrap import indent
from typing import Final

import constructs
from constructs import VALUES
from corpus import BAD, Grown
from rows import ROWS
from shapes import grown_notebooks, grown_texts
from ways import WAYS, filled

SIZE: Final = 8_000
"""Characters that a program is grown to, if its way of growing has no end of its own."""

HEAD: Final = BAD + constructs.IMPORTS + constructs.SETUP
"""A mistake that has to be found whatever follows it, and what the programs work with."""

TAIL: Final = """\
z = x if q else s
for z in x: w = z
l, r = len(x), x == y
u = (x, y, *x)
fun(*x, **x)
print(x, s in x)
x.lower(), x.items(), x.copy()
tf.nn.softmax(x, axis=0)
np.argmax(x), np.argmax(x, axis=1), np.round(x)
tf.reduce_mean(-tf.reduce_sum(py * tf.math.log(x)))
p = tf.math.exp(x) / tf.reduce_sum(tf.math.exp(x))
tf.nn.softmax_cross_entropy_with_logits(labels=py, logits=x)
h = x.predict(px) > 0.5
v = x / 255
x /= 255
k = Dense(2, activation="softmax")(x)
o = Model(sent, x)
o.compile("adam", x, metrics=x)
o.fit(x, y, validation_data=x)
o.evaluate(x)
x.compile("adam", "mse")
x.fit(px, py)
x.add(Dense(2))
net.fit(x, x)
"""
"""Everything that looks at a value, at the one that was grown."""

TARGETS: Final = ("x", "x.k", "x[0]", "x['k']")
"""What is assigned to in place."""

BODIES: Final = {
    "double": "x = (x, x)",
    "sum": "x = x + x",
    "grow": "x += x",
    "names": "\n".join(f"n{number} = x" for number in range(40)),
    "list": "l.append(x)",
    "model": "net.add(Dense(2))\nnet.compile('sgd', 'mse')\nnet.fit(x, y)",
}
"""What blocks hold."""

TOGETHER: Final = 60
"""How many constructs touch a large value in one program."""

CASES: Final = Path(__file__).parent.parent / "rules"
"""The programs that the rules are tested with."""

FORMS: Final[Mapping[str, str]] = {
    "again": "$body",
    "function": "def found():\n$body\nfound()",
    "loop": "for i in range(16):\n for j in range(16):\n  for k in range(16):\n  $body",
    "method": "class Found(Model):\n def found(self):\n $body",
}
"""Where the mistakes of rules are repeated."""

MIXTURES: Final = 500
"""How many programs are made of constructs chosen by chance."""

LARGE: Final[Mapping[str, Callable[[int], str]]] = {
    "tuple-literal": lambda n: f"s = ({'1, ' * (n // 3)})\n",
    "list-literal": lambda n: f"s = [{'x, ' * (n // 3)}]\n",
    "dict-literal": lambda n: "s = {" + ", ".join(f"'k{k}': {k}" for k in range(n // 14)) + "}\n",
    "dict-of-500": lambda n: "s = {" + ", ".join(f"'k{k}': {k}" for k in range(500)) + "}\n",
    "list-of-500": lambda n: f"s = [{'x, ' * 500}]\n",
    "text-literal": lambda n: f"s = '{'ab' * (n // 2)}'\n",
    "bytes-literal": lambda n: f"s = b'{'ab' * (n // 2)}'\n",
    "text-of-500": lambda n: f"s = '{'ab' * 250}'\n",
    "hexadecimal": lambda n: f"s = 0x{'f' * n}\n",
    "decimal": lambda n: f"s = {'9' * min(n, 4_000)}\n",
    "tuple-doubled": lambda n: "s = (1, 2)\n" + "s = s + s\n" * 20,
    "tuple-doubled-in-place": lambda n: "s = (1, 2)\n" + "s += s\n" * 20,
    "tuple-spread": lambda n: "s = (1, 2)\n" + "s = (*s, *s)\n" * 20,
    "tuple-of-tuples": lambda n: "s = (1, 2)\n" + "s = (s, s)\n" * 60,
    "tuples-rotated": lambda n: "s = (1, (2, 3))\n" + "s = (s[1], s, 1)\n" * 60,
    "list-doubled": lambda n: "s = [1, 2]\n" + "s = s + s\ns.extend(s)\n" * 20,
    "dict-doubled": lambda n: "s = {'k': 1}\n" + "s = {'k': s, 'l': s, **s}\n" * 60,
    "text-doubled": lambda n: "s = 'ab'\n" + "s = s + s\n" * 20,
    "text-multiplied": lambda n: "s = 'ab' * 10 ** 8\n",
    "enumerated": lambda n: "s = range(9)\n" + "s = enumerate(zip(s, s))\n" * 60,
    "zipped": lambda n: "s = (1, 2, 3)\n" + "s = list(zip(s, s, *s))\n" * 60,
    "deep-list": lambda n: "s = 1\n" + "s = [s]\n" * (n // 8),
    "deep-tensor": lambda n: "s = sent\n" + "s = s + 1\n" * (n // 10),
    "wide-tensor": lambda n: "s = sent\n" + "s = s * s\n" * 60,
    "joined-tensor": lambda n: "s = net(sent)\n" + "s = s + 1 if q else s + 2\n" * 60,
    "forked-tensor": lambda n: "s = t = net(sent)\n" + "s, t = s + t if q else t, t - s\n" * 60,
    "scaled-pixels": lambda n: "s = px\n" + "s = s / 255\n" * (n // 12),
    "written-array": lambda n: "s = np.zeros((2, 3))\n" + "s[0] = s\n" * (n // 9),
    "long-model": lambda n: f"s = Sequential([{'Dense(3), ' * (n // 10)}])\n",
    "added-model": lambda n: "s = Sequential()\n" + "s.add(Dense(3))\n" * (n // 16),
    "called-layers": lambda n: (
        "s = sent\n" + "s = Dense(3)(s)\n" * (n // 16) + "s = Model(sent, s)\n"
    ),
    "nested-models": lambda n: "s = net\n" + "s = Sequential([s, s])\n" * 60,
    "many-outputs": lambda n: f"s = Model(sent, [{'net(sent), ' * (n // 11)}])\n",
    "wrapped-layer": lambda n: "s = Dense(2)\n" + "s = TimeDistributed(s)\n" * (n // 23),
    "mapped-stream": lambda n: (
        "s = tf.data.Dataset.from_tensor_slices((px, py))\n"
        + "s = s.map(lambda *v: (v, v))\n" * (n // 30)
    ),
    "batched-stream": lambda n: (
        "s = tf.data.Dataset.from_tensor_slices((px, py))\n" + "s = s.batch(2)\n" * (n // 14)
    ),
    "partials": lambda n: "s = fun\n" + "s = functools.partial(s, s)\n" * (n // 27),
    "long-partial": lambda n: f"s = functools.partial(fun, {'1, ' * (n // 3)})\n",
    "compiled-often": lambda n: "s = net\n" + "if q: s.compile('sgd', 'mse')\n" * (n // 30),
    "fitted-often": lambda n: "s = net\n" + "if q: s.fit(px, py)\n" * (n // 20),
    "object-of-objects": lambda n: "s = Own()\n" + "s = Own(s)\ns.k = s\n" * (n // 20),
    "many-bases": lambda n: (
        "class P0: pass\n"
        + "".join(f"class P{k}(P{k - 1}): pass\n" for k in range(1, n // 25))
        + f"s = P{n // 25 - 1}()\n"
    ),
    "long-class": lambda n: (
        "class Long:\n"
        + "".join(f" def m{k}(self): self.a{k} = self.a{k - 1}\n" for k in range(n // 45))
        + "s = Long()\n"
    ),
    "many-parameters": lambda n: f"def s({', '.join(f'p{k}=1' for k in range(n // 8))}): pass\n",
    "many-returns": lambda n: "def s(v):\n" + " if q: return (v, v)\n" * (n // 22) + "s = s(px)\n",
    "many-yields": lambda n: "def s(v):\n" + " yield (v, v)\n" * (n // 14) + "s = s(px)\n",
}
"""Values that are large, of about so many characters at most."""


def all_grown() -> Iterator[Grown]:
    """Every input that is grown: programs, notebooks and texts of repeated pieces."""
    yield from grown_programs()
    yield from grown_notebooks()
    yield from grown_texts()


def grown_programs() -> Iterator[Grown]:
    """Every program."""
    yield from _constructs()
    yield from _large_values()
    yield from _statements()
    yield from _blocks()
    yield from _mixtures()
    yield from _cases()


def _constructs() -> Iterator[Grown]:
    """Each kind of node in every way of growing, each row of the library in some."""
    for name, construct in constructs.expressions():
        for way in WAYS:
            yield _construct(way, name, construct)
    for name, construct in ROWS.items():
        for way in _chosen(list(WAYS), name, 2):
            yield _construct(way, name, construct)


def _construct(way: str, name: str, construct: str) -> Grown:
    (value,) = _chosen(list(VALUES), f"{way}/{name}", 1)
    start = f"s = {VALUES[value]}\n"
    return Grown(f"{way}/{name}/{value}.py", partial(_program, way, construct, start))


def _program(way: str, construct: str, start: str) -> str:
    lines = [_begun(start)]
    size = 0
    for line in WAYS[way](construct):
        lines.append(f"{line}\n")
        size += len(line)
        if size > SIZE:
            break
    return "".join(lines) + TAIL


def _begun(start: str) -> str:
    return f"{HEAD}{start}t = x = y = s\nl = []\n"


def _chosen(names: list[str], key: str, count: int) -> list[str]:
    return random.Random(zlib.crc32(key.encode())).sample(names, min(count, len(names)))


def _large_values() -> Iterator[Grown]:
    """Each large value, touched by every construct."""
    texts = {**dict(constructs.expressions()), **ROWS}
    names = list(texts)
    for kind, make in LARGE.items():
        for first in range(0, len(names), TOGETHER):
            group = [texts[name] for name in names[first : first + TOGETHER]]
            yield Grown(f"large/{kind}/{names[first]}.py", partial(_touched, make, group))
        for way in WAYS:
            (name,) = _chosen(names, f"{kind}/{way}", 1)
            made = partial(_program, way, texts[name], make(SIZE))
            yield Grown(f"large-{way}/{kind}/{name}.py", made)


def _touched(make: Callable[[int], str], group: list[str]) -> str:
    looks = "".join(f"y = {filled(one, 's', 't')}\ny = {filled(one, 't', 's')}\n" for one in group)
    return f"{_begun(make(SIZE))}t = x = y = 1\n{looks * 3}x = s\n{TAIL}"


def _statements() -> Iterator[Grown]:
    """Each simple statement again and again."""
    for name, statement in constructs.statements():
        for target in TARGETS if "$t" in statement else ("",):
            for expression in ("s", "x", "(x, s)", "fun(x)", "[x, *x]"):
                line = statement.replace("$t", target).replace("$e", expression) + "\n"
                yield _repeated(f"line/{name}{target}/{expression}", line)


def _blocks() -> Iterator[Grown]:
    """Each block around each kind of body: again and again, and inside itself."""
    for name, block in constructs.blocks():
        for label, body in BODIES.items():
            yield _repeated(f"blocks/{name}/{label}", bodied(block, body))
            yield _repeated(f"nested/{name}/{label}", _nested(block, body))


def _repeated(label: str, text: str) -> Grown:
    (value,) = _chosen(list(VALUES), label, 1)
    start = _begun(f"s = {VALUES[value]}\n")
    return Grown(f"{label}/{value}.py", lambda: start + text * (SIZE // len(text) + 1) + TAIL)


def bodied(block: str, body: str) -> str:
    """A block with its body."""
    lines: list[str] = []
    for line in block.split("\n"):
        if line.strip() == "$body":
            lines.append(indent(body.rstrip("\n"), line[: len(line) - len(line.lstrip())] + " "))
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _nested(block: str, body: str) -> str:
    text = body
    for _ in range(40):
        text = bodied(block, text)
        if len(text) > SIZE:
            break
    return text


def _mixtures() -> Iterator[Grown]:
    """Programs that grow by a few constructs in turn."""
    texts = list({**dict(constructs.expressions()), **ROWS}.values())
    for seed in range(MIXTURES):
        kind = random.Random(seed).choice(list(LARGE))
        yield Grown(f"mixed/{kind}/{seed}.py", partial(_mixture, seed, texts))


def _mixture(seed: int, texts: list[str]) -> str:
    chance = random.Random(seed)
    start = _begun(LARGE[chance.choice(list(LARGE))](SIZE // 2))
    steps = [
        f"{chance.choice('xyt')} = {filled(text, chance.choice('xyst'), chance.choice('xyst'))}"
        for text in chance.sample(texts, 4)
    ]
    steps.append(chance.choice(("x = (x, y)", "x = x + y", "x = x if q else y", "x = fun(x)")))
    block = chance.choice([block for _, block in constructs.blocks()])
    body = bodied(block, "\n".join(steps))
    return start + body * (SIZE // 2 // len(body) + 1) + TAIL


def _cases() -> Iterator[Grown]:
    """Each mistake that a rule finds, again and again."""
    for path in sorted(CASES.glob("*/bad_*.py")):
        for form in _chosen(list(FORMS), path.name, 1):
            yield Grown(
                f"case/{path.parent.name}/{path.stem}/{form}.py", partial(_case, path, form)
            )


def _case(path: Path, form: str) -> str:
    text = path.read_text(encoding="utf-8")
    if form != "again":
        text = bodied(FORMS[form], text)
    return BAD + text * (SIZE // len(text) + 1)
