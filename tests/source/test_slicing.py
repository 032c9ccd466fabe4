"""What of a program is parsed: all that a word of interest could have to do with, in its rows."""

from __future__ import annotations

import ast
import json

import libcst as cst
import pytest

from flake8_softmax.source import read
from flake8_softmax.source.slicing import CHUNK_SIZE, Chunk, may_call, may_hold, slice_of


def chunk_of(program: str, *words: str, tree: bool = True) -> Chunk | None:
    """The slice, of one chunk, for someone interested in programs that hold all these words."""
    chunks = chunks_of(program, *words, tree=tree)
    assert len(chunks) <= 1
    return chunks[0] if chunks else None


def chunks_of(program: str, *words: str, tree: bool = True) -> list[Chunk]:
    document = read(program, "x.py", tree=ast.parse(program) if tree else None)
    assert document is not None
    wanted = frozenset(words)
    return slice_of(document, wanted, lambda found: wanted <= found)


IDLE = "def idle():\n" + "    pass\n" * 40


def names_left(program: str, *words: str) -> set[str]:
    """The functions and classes of the slice, where another one is left out."""
    found = chunk_of(IDLE + program, *(words or ("softmax",)))
    assert found is not None
    cst.parse_module(found.text)
    made = ast.walk(ast.parse(found.text))
    names = {node.name for node in made if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert "idle" not in names
    return names


USER = "def user(x):\n    return x.softmax\n"
OTHER = "def other(x):\n    return x.relu\n"


def test_a_function_that_nothing_comes_of_is_left_out() -> None:
    assert names_left(f"import keras\n{OTHER}{USER}{OTHER.replace('other', 'third')}") == {"user"}


@pytest.mark.parametrize(
    "program",
    [
        f"def other(x):\n    return user(x)\n{USER}",
        "def other(x):\n    return x.relu\ndef user(x):\n    return other(x.softmax)\n",
        "def other(x):\n    return between(x)\ndef between(x):\n    return user(x)\n" + USER,
        "class other:\n    pass\nclass user(other):\n    name = 'softmax'\n",
        "def other(f):\n    return f\n@other\ndef user(x):\n    return x.softmax\n",
        "def other(f):\n    return f\ndef user(x=other):\n    return x.softmax\n",
        f"{OTHER}{USER}both = [other, user]\n",
        f"x = [1]\n{OTHER}{USER}for f in other, user:\n    f(x)\n",
        "m = []\ndef other():\n    m.append(1)\ndef user():\n    m.softmax\n",
        "if a:\n    import m\nm = f(m)\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "def other():\n    global m\n    m = 1\ndef user():\n    m.softmax\n",
        "import k\ndef other():\n    k.set_image_data_format('x')\n" + USER,
        "import k\ndef other():\n    k.set_image_dim_ordering('x')\n" + USER,
        "try: pass\nexcept E as m:\n    f()\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "match a:\n    case [*m]: f()\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "match a:\n    case m: f()\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "match a:\n    case {**m}: f()\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "if a:\n    def m(): pass\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "if a:\n    class m: pass\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        "for i in a:\n    import m.n\ndef other():\n    m.f()\ndef user():\n    m.softmax\n",
        f"if other():\n    import keras\n{OTHER}{USER}",
    ],
)
def test_what_has_to_do_with_it_is_kept(program: str) -> None:
    assert {"other", "user"} <= names_left(program)


@pytest.mark.parametrize(
    "program",
    [
        f"import keras\n{OTHER}{USER}",
        f"from keras import other_name as k\n{OTHER}{USER}",
        "try:\n    import k\nexcept E:\n    k = None\ndef other(): k\ndef user(): k.softmax\n",
        "if a:\n    import k\nelse:\n    from m import k\ndef other(): k\ndef user(): k.softmax\n",
        "M = 3\ndef other():\n    return M\ndef user():\n    return M.softmax\n",
        "M = ('a', -1)\ndef other():\n    return M\ndef user():\n    return M.softmax\n",
        "def other():\n    m = 1\n    m.x = 2\ndef user():\n    m = 1\n    return m.softmax\n",
        "def other(x):\n    return x.user\n" + USER,
        f"print('other')\n{OTHER}{USER}",
        f"{USER}def other():\n    return f(user=1)\n",
    ],
)
def test_what_has_nothing_to_do_with_it_is_not(program: str) -> None:
    assert names_left(program) == {"user"}


def test_what_stands_between_is_kept_with_all_that_it_uses() -> None:
    program = f"{OTHER}def third(): pass\nx = other\n{USER}"
    assert names_left(program) == {"other", "user"}


def test_words_of_unrelated_functions_do_not_add_up() -> None:
    one, two = "def one():\n    return 'softmax'\n", "def two():\n    return 'loss'\n"
    assert chunk_of(one + two, "softmax", "loss") is None
    assert names_left(f"{one}{two}def three(): one(two)\n", "softmax", "loss") == {
        "one",
        "two",
        "three",
    }


@pytest.mark.parametrize(
    "program",
    [
        "import k\ndef one(m):\n    m.loss.save('x')\ndef two():\n    k.load_model('x').softmax\n",
        "def one(m):\n    m.loss.save('x')\ndef two():\n    k.model_from_json('x').softmax\n",
        "def one(m):\n    m.loss.save('x')\ndef two():\n    k.model_from_yaml('x').softmax\n",
        "def one(m):\n    m.loss.save('x')\ndef two():\n    getattr(k, 'load_model').softmax\n",
        "from k import load_model as l\ndef one(): m.loss.save()\ndef two(): l().softmax\n",
    ],
)
def test_words_add_up_where_a_model_is_written_and_read(program: str) -> None:
    assert names_left(program, "softmax", "loss") == {"one", "two"}


def test_words_of_imports_and_constants_add_to_those_of_each_function() -> None:
    program = f"from keras import loss\nX = 'softmax'\n{OTHER}def user(): x.relu\n"
    assert names_left(program, "softmax", "loss", "relu") == {"other", "user"}


TESTS = """\
class Tests(Base):
    def test_one(self):
        return self.equal('softmax')

    def test_two(self):
        return self.equal('relu')
"""


def test_a_test_method_that_nothing_comes_of_is_left_out() -> None:
    found = chunk_of(TESTS, "softmax")
    assert found is not None
    assert found.text == TESTS.replace(
        "    def test_two(self):\n        return self.equal('relu')\n", "    pass\n"
    )
    assert [found.row(row) for row in range(1, 7)] == [1, 2, 3, 4, 5, 7]


def test_what_only_that_method_needs_is_left_out_too() -> None:
    program = TESTS.replace("self.equal('relu')", "other()")
    assert names_left(program + OTHER) == {"Tests", "test_one"}


def test_a_class_of_which_no_method_is_needed_is_left_out() -> None:
    assert names_left(TESTS.replace("softmax", "tanh") + USER) == {"user"}


@pytest.mark.parametrize(
    "more",
    [
        "    def test_three(self):\n        self.test_two()\n",
        "    def test_three(self):\n        getattr(self, 'test_two')()\n",
        "    def setUp(self):\n        self.test_two()\n",
        "    def test_three(self):\n        self.equal = self.test_one\n",
        "class Others(Tests):\n    def equal(self, x):\n        return x\n",
        "def more(x: Tests):\n    x.equal = 1\n",
        "print(Tests().test_two())\n",
    ],
)
def test_methods_that_share_an_attribute_stay_together(more: str) -> None:
    program = (
        TESTS
        + more
        + "    def test_last(self):\n        self.more('softmax')\n" * (more.startswith("    "))
    )
    assert {"test_one", "test_two"} <= names_left(program)


@pytest.mark.parametrize(
    "more",
    [
        "    def equal(self, x):\n        return x.softmax\n",
        "    equal = 'softmax'\n",
        "    def setUp(self):\n        self.equal = 'softmax'\n",
        "    def setUp(self):\n        self.equal = make()\ndef make(): return x.softmax\n",
    ],
)
def test_a_method_is_kept_for_what_it_reads(more: str) -> None:
    assert {"test_one", "test_two"} <= names_left(TESTS.replace("softmax", "tanh") + more)


def test_words_of_methods_that_only_read_one_attribute_do_not_add_up() -> None:
    program = f"{TESTS}    equal = None\n"
    assert names_left(program) == {"Tests", "test_one"}
    assert chunk_of(program, "softmax", "relu") is None
    constant = f"{TESTS}    equal = 'softmax'\n"
    assert names_left(constant, "softmax", "relu") == {"Tests", "test_two"}


HELPER = "def helper(x): return x\n"


def test_words_of_functions_that_only_use_one_helper_do_not_add_up() -> None:
    one, two = "def one(): helper().softmax\n", "def two(): helper().loss\n"
    program = HELPER + one + two
    assert chunk_of(program, "softmax", "loss") is None
    assert names_left(program, "softmax") == {"helper", "one"}
    both = "def both(): helper().softmax.loss\n"
    assert names_left(program + both, "softmax", "loss") == {"helper", "both"}


@pytest.mark.parametrize(
    "program",
    [
        "class A(B): loss = 1\nclass C(A): softmax = 1\nclass B: pass\n",
        "def C(): return A().softmax\ndef A(x=B): return x.loss\ndef B(): pass\n",
        "a = B()\ndef C(): return a.softmax.loss\nclass B: pass\nclass A(B): pass\na(A)\n",
        "x = f(y)\ndef A(): x.loss()\ndef B(): x.fit()\ndef C(): x.softmax()\n",
    ],
)
def test_words_of_all_that_a_definition_uses_add_up(program: str) -> None:
    assert names_left(program, "softmax", "loss") == {"A", "B", "C"}


@pytest.mark.parametrize(
    "two",
    [
        "    def test_two(self):\n        return f(self)\n",
        "    def test_two(self):\n        return super().equal()\n",
        "    def test_two(*them):\n        return them\n",
        "    def test_two(self):\n        self.held = 1\n",
        "    @params(CASES)\n    def test_two(self, x):\n        return x\n",
        "    def two(self):\n        return x\n",
    ],
)
def test_methods_that_may_reach_their_class_stay_with_it(two: str) -> None:
    program = f"""\
class Tests(Base):
    CASES = [f(x) for x in 'softmax']
    def a(self):
        return self.held
{two}"""
    assert names_left(program) >= {"a", two.split("(self")[0].split("(*")[0].split()[-1]}


def test_rows_are_counted_as_in_the_program() -> None:
    program = f"# top\n{OTHER}# about user\n{USER}\nx = 1\n"
    found = chunk_of(program, "softmax")
    assert found is not None
    rows = program.split("\n")
    assert [rows[found.row(i) - 1] for i, _ in enumerate(found.text.split("\n"), 1)] == (
        found.text.split("\n")
    )
    assert found.row(99) == len(rows)


def test_rows_that_are_not_plainly_its_own_stay() -> None:
    program = f"{USER}@(\n    f\n)\n{OTHER}"
    found = chunk_of(IDLE + program, "softmax")
    assert found is not None
    assert found.text == program


@pytest.mark.parametrize(
    "program",
    [
        f"{OTHER}    # the end\n{USER}",
        f"{OTHER}\n\f\n{USER}",
        f"{USER}{OTHER}        # the end",
        f"{USER}async {OTHER}",
        f"{USER}@f\n@f(\n    1\n)\n{OTHER}",
        f"{USER}x = 1 \\\n\n{OTHER}",
        f"{USER}\\\n{OTHER}",
        f"{USER}class other: x = 1; y = 2\n",
        f'{USER}def other(x):\n    return """\ndef f():\n"""\n',
    ],
)
def test_what_is_left_is_python(program: str) -> None:
    assert names_left(program) == {"user"}


def test_all_is_kept_without_a_tree() -> None:
    program = OTHER + USER
    whole = chunk_of(program, "softmax", tree=False)
    assert whole is not None
    assert (whole.text, whole.row(3)) == (program, 3)


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_rows_may_end_otherwise(end: str) -> None:
    found = chunk_of((OTHER + USER).replace("\n", end), "softmax")
    assert found is not None
    assert (found.text, found.row(1)) == (USER, 3)


@pytest.mark.parametrize(
    "program",
    [
        f"import m\ndef other():\n    m.f.g = 1\n{USER}",
        f"def other():\n    import m\n    m.g = 1\n{USER}",
        f"def other():\n    from m import n\n    n.g = 1\n{USER}",
    ],
)
def test_all_is_kept_where_a_module_is_changed(program: str) -> None:
    found = chunk_of(IDLE + program, "softmax")
    assert found is not None
    assert found.text == IDLE + program


def test_all_is_kept_of_a_program_of_few_functions() -> None:
    for rows in 10, 100:
        program = f"{USER}{IDLE}" + "x = 1\n" * rows
        found = chunk_of(program, "softmax")
        assert found is not None
        assert ("idle" in found.text) == (rows == 100)


def test_nothing_is_slice_for_without_the_words() -> None:
    assert chunk_of(OTHER, "softmax") is None
    assert chunk_of(OTHER, "softmax", tree=False) is None


STATEMENTS = """\
@f
def user(x):
    return x.softmax
    # the end
x = 1; y = f(
    2)
z = 3 \\

'four'
"""


def test_a_long_program_comes_in_pieces() -> None:
    program = STATEMENTS * (4 * CHUNK_SIZE // len(STATEMENTS))
    chunks = chunks_of(program, "softmax")
    assert len(chunks) > 2
    assert "".join(chunk.text for chunk in chunks) == program
    assert all(len(chunk.text) < 2 * CHUNK_SIZE for chunk in chunks)


def test_pieces_are_python_in_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flake8_softmax.source.slicing.CHUNK_SIZE", 0)
    program = STATEMENTS * 2
    chunks = chunks_of(program, "softmax")
    assert len(chunks) == 6
    rows = program.split("\n")
    for chunk in chunks:
        cst.parse_module(chunk.text)
        texts = chunk.text.split("\n")
        assert [rows[chunk.row(row) - 1] for row in range(1, len(texts))] == texts[:-1]


def test_a_long_notebook_comes_in_pieces() -> None:
    cell = {"cell_type": "code", "metadata": {}, "source": "x.softmax\n" * 50}
    text = json.dumps({"cells": [cell] * 50, "nbformat": 4, "metadata": {}})
    document = read(text, "x.ipynb")
    assert document is not None
    chunks = slice_of(document, ["softmax"], bool)
    assert len(chunks) > 1
    assert "".join(chunk.text for chunk in chunks) == document.text
    assert all(chunk.text.count("\n") % 50 == 0 for chunk in chunks)


def test_what_pyflakes_adds_to_a_tree_is_no_part_of_it() -> None:
    text = "def f(x):\n" + "    x = x + 1\n" * 40 + "print('keras', f(1))\n"
    tree = ast.parse(text)
    for parent in ast.walk(tree):
        for child in ast.iter_child_nodes(parent):
            child._pyflakes_parent = parent  # type: ignore[attr-defined]
    document = read(text, "x.py", tree=tree)
    assert document is not None
    chunks = slice_of(document, ["keras"], bool)
    assert "print('keras', f(1))" in "".join(chunk.text for chunk in chunks)


@pytest.mark.parametrize(
    ("program", "calls"),
    [
        ("from keras import losses\nsoftmax = losses.softmax\n", False),
        ("class Net:\n    name = 'softmax'\n    def loss(self):\n        return 0\n", False),
        ("class Net:\n    def loss(self, x):\n        return self.softmax(x)\n", True),
        ("@softmax()\ndef f():\n    pass\n", True),
    ],
)
def test_a_program_that_calls_nothing_is_known(program: str, calls: bool) -> None:
    document = read(program, "x.py", tree=ast.parse(program))
    assert document is not None
    assert may_call(document) == calls


def test_a_program_without_its_tree_may_call() -> None:
    document = read("softmax = 1\n", "x.py")
    assert document is not None
    assert may_call(document)


def is_division(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.BinOp)


@pytest.mark.parametrize(
    "program",
    [
        "x / 255",
        "async def f():\n    x / 255",
        "class A:\n    def f(self):\n        x / 255",
        "if a:\n    pass\nelif b:\n    x / 255",
        "for a in b:\n    pass\nelse:\n    x / 255",
        "try:\n    pass\nexcept E:\n    x / 255",
        "try:\n    pass\nfinally:\n    x / 255",
        "while a:\n    with b:\n        x / 255",
        "match a:\n    case 1:\n        x / 255",
    ],
)
def test_a_statement_is_found_wherever_it_stands(program: str) -> None:
    for text, held in (program, True), (program.replace("x /", "y = x /"), False):
        document = read(text, "x.py", tree=ast.parse(text))
        assert document is not None
        assert may_hold(document, is_division) == held


def test_a_program_without_its_tree_may_hold_any_statement() -> None:
    document = read("y = 1\nprint y\n", "x.py")
    assert document is not None
    assert may_hold(document, is_division)
