"""JupyterLab in a browser: findings by jupyterlab-lsp, and by the extension of the kernel."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
from kernel.test_extension import STAND_IN
from live.browser import ROOT, browser_page, free_port, picture, python, web_server
from live.configurations import configuration
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Page

NOTEBOOK = ROOT / "docs" / "examples" / "classifier.ipynb"
MARK = ".cm-lintRange"
MODEL = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([
    Dense(16, activation="relu"),
    Dense(1, activation="softmax"),
])"""
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
LOSS = '"sparse_categorical_crossentropy"'
MISTAKE = "sparse_categorical_crossentropy on a linear output"


def user_setting(folder: Path, plugin: str, settings: Mapping[str, Any]) -> None:
    """What a user writes in the editor of settings."""
    file = folder / "config" / "lab" / "user-settings" / f"{plugin}.jupyterlab-settings"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(settings), encoding="utf-8")


@contextmanager
def jupyterlab(folder: Path, notebook: Path, settings: Mapping[str, Any]) -> Iterator[Page]:
    """A page with a notebook that is open; `settings` are those of the server of Jupyter."""
    config, work = folder / "config", folder / "work"
    work.mkdir()
    shutil.copy(notebook, work / "notebook.ipynb")
    user_setting(folder, "@jupyterlab/apputils-extension/notification", {"fetchNews": "false"})
    text = json.dumps({"IdentityProvider": {"token": ""}, **settings})
    config.joinpath("jupyter_server_config.json").write_text(text, encoding="utf-8")
    port = free_port()
    options = [f"--ServerApp.port={port}", f"--ServerApp.root_dir={work}", "--allow-root"]
    command = python("jupyter", "lab", "--no-browser", "--ip=127.0.0.1", *options)
    homes = {
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "IPYTHONDIR": str(folder / "ipython"),
    }
    url = f"http://127.0.0.1:{port}/lab"
    with web_server(command, url, **homes), browser_page() as page:
        page.goto(f"{url}/tree/notebook.ipynb?reset")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        page.keyboard.press("Control+b")
        yield page


def test_a_finding_and_what_it_says(tmp_path: Path) -> None:
    with jupyterlab(tmp_path, NOTEBOOK, configuration("jupyterlab")) as page:
        mark = page.locator(MARK).first
        mark.wait_for()
        assert mark.inner_text() == LOSS
        mark.scroll_into_view_if_needed()
        picture(page, "jupyterlab-finding", page.locator(".jp-NotebookPanel:visible"))
        mark.hover()
        page.locator(".lsp-hover, .cm-tooltip", has_text=MISTAKE).first.wait_for()
        picture(page, "jupyterlab-hover", page.locator(".jp-NotebookPanel:visible"))


def test_the_extension_of_the_kernel_shows_a_finding_above_the_output(tmp_path: Path) -> None:
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    startup.joinpath("00-keras.py").write_text(STAND_IN, encoding="utf-8")
    notebook = tmp_path / "story.ipynb"
    cells = [new_code_cell(source) for source in ("%load_ext flake8_softmax", MODEL)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), notebook)
    settings = {"LanguageServerManager": {"autodetect": False}}
    with jupyterlab(tmp_path, notebook, settings) as page:
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        page.locator(".jp-Notebook .jp-Cell").first.click()
        for number, _ in enumerate(cells, 1):
            page.keyboard.press("Shift+Enter")
            page.locator(".jp-InputPrompt", has_text=f"[{number}]:").wait_for()
        output = page.locator(".jp-OutputArea-output", has_text="SMX203").first
        output.wait_for()
        assert "In [2], line 6: SMX203 softmax over an axis of length 1" in output.inner_text()
        picture(page, "jupyterlab-kernel", page.locator(".jp-NotebookPanel:visible"))
