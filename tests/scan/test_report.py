"""Reports: counts with their denominators, in the text and in a page that loads nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")
pytest.importorskip("matplotlib")

from scan.conftest import Scan
from scan.samples import PROGRAM

RIGHT = PROGRAM.replace('1, activation="softmax"', '1, activation="sigmoid"')
LOADED = "import keras\nmodel = keras.models.load_model('a.h5')\nmodel.compile('adam', 'mse')\n"
EVIL = "<script>alert(1)</script>&x"


class Page(HTMLParser):
    """The tags of a page, with their attributes, and those that are not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def scanned(scan: Scan) -> Scan:
    for name, text in {
        "ann/a.py": PROGRAM,
        "ann/b.py": PROGRAM,
        "bob/c.py": RIGHT,
        "bob/d.py": LOADED,
        "bob/e.py": "print()",
        f"{EVIL[:8]}/f.py": "import keras\nx = (",
    }.items():
        scan.command.write(f"src/{name}", text)
    scan("src")
    return scan


def test_what_is_counted_and_of_how_many(scanned: Scan) -> None:
    text = scanned.command("report", "out").out
    assert "6 files: 6 scripts and 0 notebooks; 5 different ones." in text
    for line in (
        "ok                4  66.7%",
        "skipped           1  16.7%",
        "not-analysed  it is not Python      1",
        "2 findings in 2 of 4 files about Keras that were analysed, 50.0%.",
        "SMX203  softmax-over-one-unit  error         2      2  50.0%             1",
        "1 of 2 repositories with files about Keras are without a finding.",
        "ann             2              2  100.0%         2  SMX203",
        "3 outputs of 4 that are compiled are understood",
        "softmax, 1 unit  binary_crossentropy  not known        2  66.7%",
        "1 of 4 outputs that are compiled, 25.0%",
        "loaded from a file        1  25.0%",
    ):
        assert line in text, line


def test_notes_of_opt_in_rules_are_told_apart(scan: Scan) -> None:
    note = RIGHT.replace("binary_crossentropy", "mse").replace("sigmoid", "softmax")
    scan.command.write("src/ann/a.py", note.replace("Dense(1", "Dense(3"))
    scan.command.write("src/bob/b.py", PROGRAM)
    scan("src")
    text = scan.command("report", "out").out
    for line in (
        "1 finding in 1 of 2 files about Keras that were analysed, 50.0%.",
        "Only the table below counts also the 1 note of opt-in rules.",
        "SMX903  regression-loss-with-softmax  note, opt-in",
        "1 of 2 repositories with files about Keras are without a finding.",
    ):
        assert line in " ".join(text.split()) or line in text, text


def test_the_page_holds_all_it_needs_and_nothing_of_others(scanned: Scan) -> None:
    title = f"A course {EVIL}"
    done = scanned.command("report", "out", "--html=page.html", "--title", title)
    assert done.code == 0
    text = (scanned.folder / "page.html").read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    names = [tag for tag, _ in page.tags]
    assert {"svg", "table", "figure"} <= set(names)
    assert not {"script", "link", "img", "iframe"} & set(names)
    links = [value for _, all_ in page.tags for name, value in all_.items() if "href" in name]
    assert all(str(link).startswith("#") for link in links)
    assert "@import" not in text
    assert "url(http" not in text
    assert "prefers-color-scheme: dark" in text
    assert set(re.findall(r"#0[123]0[123]0[123]", text)) == set()
    assert "var(--fill)" in text.partition("<svg")[2]


def test_a_scan_without_models_or_findings_has_a_report(scan: Scan) -> None:
    scan.command.write("a.py", "print()")
    scan("a.py")
    done = scan.command("report", "out", "--html=page.html", "--output-file=page.txt")
    assert (done.code, done.out) == (0, "")
    assert "0 findings in 0 of 0 files about Keras" in (scan.folder / "page.txt").read_text()
    assert Page((scan.folder / "page.html").read_text()).open == []


def test_what_is_no_result_is_an_error(scanned: Scan) -> None:
    assert "src holds no results" in scanned.command("report", "src").err
    for path in (scanned.folder / "out" / "files").iterdir():
        path.write_bytes(b"PAR1")
    done = scanned.command("report", "out")
    assert done.code == 2
    assert re.search(r"error: out/files/.*\.parquet: ", done.err)
