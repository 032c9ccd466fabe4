"""VS Code in a browser, as code-server, with the extension as it is packaged."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from live.browser import ROOT, browser_page, environment, free_port, picture, web_server
from playwright.sync_api import Locator, Page

EXAMPLES = ROOT / "docs" / "examples"
SOURCE = ROOT / "editors" / "vscode"
BUILT = {"node_modules", "out"}
SQUIGGLE = ".squiggly-warning:visible, .squiggly-error:visible"
FILES = ".explorer-viewlet .monaco-list-row"
SCROLLS = 40
FADING = 1_000
"""Milliseconds in which a hover becomes visible, for the picture."""

UNTIL_NOTEBOOKS = 12_000
"""Milliseconds after which VS Code is ready to open a notebook as one, and not as its JSON."""

SETTINGS = {
    "chat.commandCenter.enabled": False,
    "editor.minimap.enabled": False,
    "flake8-softmax.inlayHints": True,
    "telemetry.telemetryLevel": "off",
    "workbench.startupEditor": "none",
    "workbench.activityBar.location": "hidden",
}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """VS Code with a folder that has a script and a notebook."""
    folder = tmp_path_factory.mktemp("code")
    server = code_server()
    data, extensions, work = folder / "data", folder / "extensions", folder / "work"
    work.mkdir()
    for name in ("churn_binary.py", "mnist_mlp.py", "classifier.ipynb"):
        shutil.copy(EXAMPLES / name, work)
    data.joinpath("User").mkdir(parents=True)
    program = shutil.which("flake8-softmax", path=environment()["PATH"])
    settings = {**SETTINGS, "flake8-softmax.path": program}
    data.joinpath("User", "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    options = [*server, f"--user-data-dir={data}", f"--extensions-dir={extensions}"]
    run(folder, *options, f"--install-extension={packaged(folder)}")
    port = free_port()
    address = ["--auth=none", f"--bind-addr=127.0.0.1:{port}", "--disable-workspace-trust"]
    url = f"http://127.0.0.1:{port}/"
    with web_server([*options, *address], url), browser_page() as page:
        page.goto(f"{url}?folder={work}")
        page.locator(FILES, has_text="classifier.ipynb").wait_for()
        page.keyboard.press("Control+b")
        yield page


def code_server() -> list[str]:
    """The program: `FLAKE8_SOFTMAX_CODE_SERVER`, or the one on the path."""
    found = os.environ.get("FLAKE8_SOFTMAX_CODE_SERVER") or shutil.which("code-server")
    if found is None:
        pytest.skip("there is no code-server on the path")
    return [found]


def packaged(folder: Path) -> Path:
    """The extension, built and packaged by npm from a copy of its sources."""
    if shutil.which("npm") is None:
        pytest.skip("there is no npm on the path")
    copy = folder / "vscode"
    shutil.copytree(SOURCE, copy, ignore=lambda _, names: BUILT.intersection(names))
    run(copy, "npm", "ci", "--no-audit", "--no-fund")
    run(copy, "npm", "run", "package", "--", "--out", "packaged.vsix")
    return copy / "packaged.vsix"


def run(folder: Path, *command: str) -> None:
    made = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True)
    assert made.returncode == 0, made.stdout + made.stderr


def opened(page: Page, name: str) -> None:
    """Open a file of the folder."""
    page.keyboard.press("Control+b")
    page.locator(FILES, has_text=name).dblclick()
    page.keyboard.press("Control+b")
    page.locator(FILES, has_text=name).wait_for(state="hidden")


def test_a_script_has_a_finding_its_page_and_a_fix(editor: Page) -> None:
    opened(editor, "churn_binary.py")
    editor.locator(SQUIGGLE).first.wait_for()
    picture(editor, "vs-code-finding")
    word = editor.locator(".view-line:visible span", has_text='"softmax"').last
    word.hover()
    editor.locator(".monaco-hover", has_text="softmax over an axis of length 1").first.wait_for()
    picture(editor, "vs-code-hover")
    editor.mouse.move(5, 5)
    word.click()
    editor.keyboard.press("Control+.")
    fixes = editor.locator(".action-widget", has_text="SMX203").first
    fixes.wait_for()
    assert "Silence SMX203 on this line" in fixes.inner_text()
    picture(editor, "vs-code-fix")
    editor.keyboard.press("Enter")
    editor.locator(".view-line:visible", has_text='Dense(1, activation="sigmoid")').wait_for()
    editor.locator(SQUIGGLE).first.wait_for(state="hidden")


def test_a_script_has_hints_of_what_the_model_is_given(editor: Page) -> None:
    opened(editor, "mnist_mlp.py")
    line = editor.locator(".view-line:visible", has_text="model.fit")
    line.get_by_text("0 to 255").wait_for()
    picture(editor, "vs-code-hints")


def test_a_notebook_has_a_finding_in_its_cell(editor: Page) -> None:
    editor.wait_for_timeout(UNTIL_NOTEBOOKS)
    opened(editor, "classifier.ipynb")
    cells = editor.locator(".notebookOverlay")
    cells.locator(".view-line", has_text="keras").first.hover()
    word = cells.locator(".view-line span", has_text="sparse_categorical_crossentropy").last
    scrolled_to(editor, word)
    cells.locator(SQUIGGLE).first.wait_for()
    word.hover()
    shown = editor.locator(".monaco-hover", has_text="on a linear output (cell 5)")
    shown.first.wait_for()
    editor.wait_for_timeout(FADING)
    picture(editor, "vs-code-notebook")


def scrolled_to(page: Page, part: Locator) -> None:
    """Scroll what is under the pointer until a part of it is there; only what is seen is."""
    for _ in range(SCROLLS):
        if part.is_visible():
            return
        page.mouse.wheel(0, 100)
        page.wait_for_timeout(500)
