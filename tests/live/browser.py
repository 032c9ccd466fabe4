"""A headless Chromium, and the pictures that are taken of it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, sync_playwright

ROOT = Path(__file__).parents[2]
SIZE = {"width": 1000, "height": 560}
PATIENCE = 60_000
"""Milliseconds."""


@contextmanager
def browser_page() -> Iterator[Page]:
    """An empty page of the browser that is on the path."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.set_default_timeout(PATIENCE)
        try:
            yield page
        except BaseException:
            picture(page, "failed")
            raise
        finally:
            browser.close()


@contextmanager
def web_server(command: Sequence[str], url: str, **more: str) -> Iterator[None]:
    """A server that runs on this machine until the block is left."""
    process = subprocess.Popen(
        command, env={**environment(), **more}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(url, process)
        yield
    finally:
        process.terminate()
        process.wait()


def environment() -> Mapping[str, str]:
    """As in an activated environment: its programs are found first."""
    scripts = sysconfig.get_path("scripts")
    return {**os.environ, "PATH": os.pathsep.join((scripts, os.environ["PATH"]))}


def python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def picture(page: Page, name: str, part: Locator | None = None) -> None:
    """Take a picture for the documentation, if a folder for them is named."""
    folder = os.environ.get("FLAKE8_SOFTMAX_PICTURES")
    if folder:
        path = Path(folder).absolute() / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        (part or page).screenshot(path=path)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        assert process.poll() is None, f"{process.args!r} has ended"
        try:
            urllib.request.urlopen(url).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(url)
