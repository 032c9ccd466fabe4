"""What becomes of a cell: as it is, with IPython set aside, left out, or not Python."""

from __future__ import annotations

import ast
import re

import libcst
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flake8_softmax.source.cell import python
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.syntax import Fault, Foreign, fault

VALID = {
    "formatting in a call": 'print("a = %i" % a)\n',
    "formatting after an assignment": 's = "%d = %s" % (a, b)\n',
    "modulo on its own row": "x = (a\n% b)\n",
    "variables named as magics": "system = 1\ncolors = [2]\nls = cat = config = 3\nls\ncat\n",
    "attribute of a variable named as a magic": "config.gpu = run(1)\npip .install\n",
    "magics inside a string": 'text = """\n%matplotlib inline\n!ls\nwhat?\n"""\n',
    "question in a comment": "x = 1  # is it?\n",
    "await at the top": "async with a as b:\n    c = await d\n",
    "return at the top": "return 1\n",
    "output switched off": "model.fit(x, y);\n",
    "a comment alone": "# nothing here\n",
    "a comment on where the code is from": "# %load solutions/a.py\nx = 1\n",
    "a comment on a magic": "# use %load here\n# %load\n# %load_ext a\n",
    "a string that tells of Python 2": "'print \"a\"'\n",
    "tuple of print": "print ('a'), b\n",
    "a dunder line that parses": "ls -l\n",
    "form feed": "x = 1\n\x0c\ny = 2\n",
    "tabs": "if a:\n\tif b:\n\t    c(\n  d)\n        # e\n",
    "an escape that warns": "x = '\\d'\n",
}

SET_ASIDE = {
    "%matplotlib inline\nx = 1\n": "pass\nx = 1\n",
    "!pip install 'a'\nx = 1\n": "pass\nx = 1\n",
    "!!ls\n": "pass\n",
    "if a:\n  !ls -l\n  %cd x\nelse:\n  b = 1\n": "if a:\n  pass\n  pass\nelse:\n  b = 1\n",
    "!pip install \\\n  keras \\\n  it's\nx = 1\n": "pass\n\n\nx = 1\n",
    "files = !ls it's\nx = files\n": "files = ...\nx = files\n",
    "files=!ls\n": "files=...\n",
    "a, b = %my_magic c\n": "a, b = ...\n",
    "self.x = %time f()\n": "self.x = ...\n",
    "d['k'] = !ls \\\n  -l\nx = 1\n": "d['k'] = ...\n\nx = 1\n",
    "%time model.fit(x)\n": "model.fit(x)\n",
    "%time h = f(x, \\\n   y)\n": "h = f(x, \\\n   y)\n",
    "%timeit -n 10 -r3 f(x)\n": "f(x)\n",
    "%timeit -n1 -r1 f()\n": "f()\n",
    "%prun -l 5 f(x)\n": "f(x)\n",
    "%memit f(x)\n": "f(x)\n",
    "for a in b:\n    %time f(a)\n": "for a in b:\n    f(a)\n",
    "time f(x)\n": "f(x)\n",
    "%time\nf(x)\n": "pass\nf(x)\n",
    "%time # later\nf(x)\n": "pass\nf(x)\n",
    "%time !ls\n": "pass\n",
    "model.fit?\nx = 1\n": "pass\nx = 1\n",
    "?model\n": "pass\n",
    "??np.array\n": "pass\n",
    "np.*load*?\n": "pass\n",
    "a[0].b?? # what\n": "pass\n",
    "/f x\n": "pass\n",
    ",f a b\n": "pass\n",
    ";f a b\n": "pass\n",
    "cd ..\nls ./x\npip install keras\nx = 1\n": "pass\npass\npass\nx = 1\n",
    "load_ext tensorboard\nmatplotlib inline\n": "pass\npass\n",
    "%load solutions/a.py\n": "exec(...)\n",
    "%run -i setup.py\nx = 1\n": "exec(..., 'setup.py')\nx = 1\n",
    "run setup.ipynb\n": "exec(..., 'setup.ipynb')\n",
    "%run ../a-b/setup -x 3\n": "exec(..., '../a-b/setup')\n",
    "%run -m package\n": "exec(...)\n",
    "%run $name\n": "exec(...)\n",
    "%run\n%load_ext tensorboard\n": "pass\npass\n",
    "# %load solutions/a.py": "exec(...)\n",
    "# Answer:\n\n  # %load a.py\n#%run b.py\n": "# Answer:\n\nexec(...)\nexec(...)\n",
    "%%time\nx = 1\n": "pass\nx = 1\n",
    "\n# first\n%%capture out\nx = 1\n": "\n# first\npass\nx = 1\n",
    "%%capture\n%%time\n!ls\nx = 1\n": "pass\npass\npass\nx = 1\n",
    "%%timeit n = 3\nf(n)\n": "n = 3\nf(n)\n",
    "%%python3\nx = 1\n": "pass\nx = 1\n",
    "x = 1\n%%time\ny = 2\n": "x = 1\npass\ny = 2\n",
    "%python\nx = 1\n": "pass\nx = 1\n",
    "%sql SELECT * FROM t\nx = 1\n": "pass\nx = 1\n",
    "  x = 1\n  if x:\n    y = 2\n": "x = 1\nif x:\n  y = 2\n",
    "  # why\n\n    x = 1\n": "  # why\n\nx = 1\n",
    "\tx = 1\n\t!ls\n": "x = 1\npass\n",
    "%%time\n  x = 1\n  !ls\n": "pass\nx = 1\npass\n",
    "%%capture\n# why\n%%time\n\n  x = 1\n": "pass\n# why\npass\n\nx = 1\n",
    ">>> x = f(\n...   1)\n>>> y = x\n": "x = f(\n  1)\ny = x\n",
    "In [1]: x = 1\n   ...: y = 2\n": "x = 1\ny = 2\n",
    'print "a", b\nx = 1\n': 'print("a", b)\nx = 1\n',
    "print   x  # why\n": "print(  x)  # why\n",
    'print"a"\n': 'print("a")\n',
    'if a: print "b"; print c\nelse: print d\n': 'if a: print("b"); print(c)\nelse: print(d)\n',
    'print "%d" % (a,\n  b)\nx = 1\n': 'print("%d" % (a,\n  b))\nx = 1\n',
    "print \\\n  x\nprint y\n": "print(\\\n  x)\nprint(y)\n",
    "print\\\n  x\nprint y\n": "print(\n  x)\nprint(y)\n",
    "raise E, \\\n  'x'\nprint y\n": "raise E\\\n\nprint(y)\n",
    "print >>f, x\nprint x\n": "print >>f, x\nprint(x)\n",
    'exec "x = 1" in n\n': 'exec("x = 1" in n)\n',
    "try:\n    f()\nexcept (A, B), e:\n    raise C, 'd'\n": "try:\n    f()\n"
    "except (A, B) as e:\n    raise C\n",
    "x = `y`\nif x <> 1: print x\n": "x = (y)\nif x != 1: print(x)\n",
    "x = # YOUR CODE\ny = 1\n": "x =... # YOUR CODE\ny = 1\n",
    "x =\n": "x =...\n",
    "x = ?\n": "x = ...\n",
    "f(a=, b=# TODO\n)\n": "f(a=..., b=...# TODO\n)\n",
    "f(# YOUR CODE)\ny = 1\n": "f(...)# YOUR CODE)\ny = 1\n",
    "f(a, # TODO )\ng(b=[# TODO]) #\n": "f(a, ...)# TODO )\ng(b=[...])# TODO]) #\n",
    "f(a=(# TODO),\n  b=1)\n": "f(a=(...),# TODO),\n  b=1)\n",
    "class A(# TODO):\n    x = 1\n": "class A(...):# TODO):\n    x = 1\n",
    "f(a=# TODO)\n": "f(a=...)# TODO)\n",
    "m = Dense(???)\n": "m = Dense(...)\n",
    "def f(x):\n    # YOUR CODE\n\ny = f(1)\n": "def f(x): pass\n    # YOUR CODE\n\ny = f(1)\n",
    "with a:\n    # YOUR CODE\n": "with a: pass\n    # YOUR CODE\n",
    "%matplotlib inline\nprint x\ny = # TODO\n": "pass\nprint(x)\ny =... # TODO\n",
    "x = 1\r\n!ls\r\ny = 2": "x = 1\npass\ny = 2\n",
}

FOREIGN = [
    "%%bash\nls it's\n",
    "%%writefile model.py\nx = 1\n",
    "%%javascript\nvar a = 1;\n",
    "%%html\n<b>a</b>\n",
    "%%\nx = 1\n",
    "#@title Setup\n%%bash\nls\n",
    "%%capture\n%%bash\nls\n",
    "  %%bash\n  ls\n",
    "%sql\nSELECT * FROM t\n",
    "%sql SELECT *\nFROM t\n",
    "%r\nx <- 5\n",
    "%md\n# Title\n",
    "%md-sandbox\n<b>\n",
    "%scala\nval a = 1\n",
    "%fs ls /\n",
    "%sh\nls\n",
]

NOT_PYTHON = {
    "x = 1\ny = = 2\n": 2,
    "Now run the cell below.\n": 1,
    "!ls\nx = (\n": 2,
    "x = '\0'\n": 1,
    "x = 1\ny = '\ud83d'\n": 2,
    "x = 1\n" + "(" * 10_000 + "\n": 2,
    "x = " + "-" * 200_000 + "1\n": 1,
}


@pytest.mark.parametrize("source", VALID.values(), ids=VALID)
def test_valid_cell_is_never_touched(source: str) -> None:
    assert python(source) == Rewriting.of(source)


@pytest.mark.parametrize(("source", "expected"), SET_ASIDE.items())
def test_set_aside(source: str, expected: str) -> None:
    made = python(source)
    assert isinstance(made, Rewriting), made
    assert made.text == expected
    libcst.parse_module(made.text)


@pytest.mark.parametrize("source", FOREIGN)
def test_foreign(source: str) -> None:
    assert python(source) == Foreign()


@pytest.mark.parametrize(("source", "row"), NOT_PYTHON.items(), ids=range(len(NOT_PYTHON)))
def test_not_python(source: str, row: int) -> None:
    made = python(source)
    assert isinstance(made, Fault)
    assert made.row == row


@pytest.mark.parametrize(
    "source",
    [
        "%time  needle(x)\n",
        "    %time needle(x)\n",
        "  %%time\n  x = [1,\n    needle]\n",
        "%timeit -n 10 needle(x)\n",
        'print   "a", needle\n',
        'print"a", needle\n',
        "f(a=, b=needle)\n",
        ">>> x = needle\n",
        "x = `a`, needle\nprint x\n",
        "  try: f()\n  except A, e: needle\n",
    ],
)
def test_column_in_the_cell_is_kept(source: str) -> None:
    made = python(source)
    assert isinstance(made, Rewriting)
    assert made.steps
    assert made.origin(made.text.index("needle")) == source.index("needle")


@pytest.mark.parametrize(
    "source",
    [
        "if a:\n  if b:\n\t    needle\n",
        "if a:\n    if b:\n\t    needle\n\t    # c\n    d\n",
        "if a:\n  if b:\n\t    x = '''\n\t'''; needle\n",
    ],
)
def test_indents_that_libcst_refuses_are_made_even(source: str) -> None:
    with pytest.raises(libcst.ParserSyntaxError):
        libcst.parse_module(source)
    made = python(source)
    assert isinstance(made, Rewriting)
    assert made.origin(made.text.index("needle")) == source.index("needle")
    assert ast.dump(ast.parse(made.text)) == ast.dump(ast.parse(source))
    libcst.parse_module(made.text)


def test_reason_holds_nothing_that_could_act_on_a_terminal() -> None:
    made = python("x = \x1b[31m\u202e1\n")
    assert isinstance(made, Fault)
    assert made.reason.isprintable()


LINES = st.sampled_from(
    [
        *(
            line
            for source in (*SET_ASIDE, *FOREIGN, *VALID.values())
            for line in source.split("\n")
        ),
        "x = '",
        "print \\",
        "raise E, \\",
        "raise E, '''",
        'y = """',
        "(",
        "\\",
    ]
)


@given(st.lists(LINES, max_size=8).map("\n".join) | st.text())
def test_any_text_keeps_its_rows_and_is_python_or_left_out(source: str) -> None:
    made = python(source)
    if isinstance(made, Rewriting):
        plain = source.replace("\r\n", "\n").replace("\r", "\n")
        assert made.text.rstrip("\n").count("\n") <= plain.count("\n")
        assert made.text.count("\n") == plain.count("\n") + bool(plain and plain[-1] != "\n")
        assert fault(made.text) is None
    elif isinstance(made, Fault):
        assert 1 <= made.row <= source.count("\n") + source.count("\r") + 1


LOADED_ALONE = re.compile(r"(?:\s*#.*\n)*\s*#\s*%(?:load|run) .*(?:\s*#.*)*\s*")


@given(st.lists(LINES, max_size=4).map("\n".join))
def test_python_keeps_its_meaning_and_its_text_if_libcst_takes_it(source: str) -> None:
    plain = with_newlines(source)
    if fault(plain) is not None or LOADED_ALONE.fullmatch(plain):
        return
    made = python(source)
    assert isinstance(made, Rewriting)
    assert ast.dump(ast.parse(made.text)) == ast.dump(ast.parse(plain))
    try:
        libcst.parse_module(plain)
    except libcst.ParserSyntaxError:
        return
    assert made.text == plain


@given(st.lists(LINES, max_size=8).map("\n".join))
@example("raise E, '''\n%matplotlib inline\nraise E, '''")
def test_every_row_comes_from_itself(source: str) -> None:
    made = python(source)
    if not isinstance(made, Rewriting):
        return
    for offset in range(len(made.text)):
        row = made.text.count("\n", 0, offset)
        assert made.source.count("\n", 0, made.origin(offset)) == row
