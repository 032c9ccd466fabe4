"""Settings of editors, and the configuration of flake8 in the folders they open."""

from __future__ import annotations

from pathlib import Path

from cli.commands import called
from lsprotocol import types as lsp
from server.clients import Client
from server.test_diagnostics import COMPILE, HEAD, ONE_UNIT, SCRIPT

OPT_IN = """\
import tensorflow as tf
loss = tf.reduce_mean(-tf.reduce_sum(y * tf.math.log(tf.nn.softmax(z) + 1e-7), axis=1))
"""


def told(client: Client, *changed: Path) -> None:
    """The client tells that files have changed."""
    kind = lsp.FileChangeType.Changed
    changes = [lsp.FileEvent(uri=path.as_uri(), type=kind) for path in changed]
    params = lsp.DidChangeWatchedFilesParams(changes=changes)
    client.call(client.protocol.workspace_did_change_watched_files, params)


def test_each_folder_has_the_configuration_of_flake8(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    for folder in (first, second, third):
        (folder / "sub").mkdir(parents=True)
    (first / ".flake8").write_text("[flake8]\nextend-ignore = SMX203\n")
    lines = "[flake8]\nper-file-ignores =\n    sub/*.py: SMX203\nexclude = left\n"
    (second / "setup.cfg").write_text(lines)
    (third / "pyproject.toml").write_text("[tool.flake8-softmax]\nignore = ['SMX2']\n")
    client = Client(first, second)
    found = {
        path: client.open((tmp_path / path).as_uri(), SCRIPT)
        for path in (
            "first/a.py",
            "second/a.py",
            "second/sub/a.py",
            "second/left/a.py",
            "third/a.py",
            "other.py",
        )
    }
    assert [path for path, codes in found.items() if codes] == ["second/a.py", "other.py"]
    (cell, *_) = client.open_notebook((first / "x.ipynb").as_uri(), SCRIPT)
    assert client.codes(cell) == []
    (first / ".flake8").write_text("[flake8]\n")
    told(client, first / ".flake8")
    client.wait(lambda: client.codes(cell) == ["SMX203"])
    client.wait(lambda: client.codes((first / "a.py").as_uri()) == ["SMX203"])
    assert set(client.registered) == {
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES,
        lsp.WORKSPACE_DID_CHANGE_CONFIGURATION,
    }
    (first / ".flake8").write_text("[flake8]\nignore = not a code\n")
    told(client, first / ".flake8")
    client.wait(lambda: client.shown)
    assert "broken configuration" in client.shown[0]
    assert client.codes(cell) == ["SMX203"], "the defaults of flake8 hold"
    assert client.stop() == 0


def test_settings_come_from_the_editor(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    answers: dict[str | None, object] = {None: {"debounce": 0}, other.as_uri(): {"optIn": True}}
    client = Client(one, other, answers=answers, settings={"flake8-softmax": {"debounce": 0}})
    assert client.open((one / "a.py").as_uri(), OPT_IN) == []
    client.open((other / "a.py").as_uri(), OPT_IN)
    client.wait(lambda: client.codes((other / "a.py").as_uri()) == ["SMX901"])
    params = lsp.DidChangeConfigurationParams(settings={})
    answers[one.as_uri()] = {"select": ["SMX9"], "optIn": True, "codeInMessage": True}
    answers[other.as_uri()] = {"ignore": "SMX9,SMX1"}
    client.call(client.protocol.workspace_did_change_configuration, params)
    client.wait(lambda: client.codes((one / "a.py").as_uri()) == ["SMX901"])
    client.wait(lambda: client.codes((other / "a.py").as_uri()) == [])
    (found,) = client.diagnostics[(one / "a.py").as_uri()]
    assert found.message.startswith("SMX901 a guarded log of softmax")
    assert client.stop() == 0


def test_settings_that_cannot_be_read_are_logged(script: str) -> None:
    settings = {"debounce": "soon", "ignore": 3, "colour": "red"}
    client = Client(settings={"flake8-softmax.optIn": True, **settings})
    assert client.open(script, OPT_IN) == ["SMX901"], "the one with a dot counts alone"
    params = lsp.DidChangeConfigurationParams(settings={"flake8-softmax": settings})
    client.call(client.protocol.workspace_did_change_configuration, params)
    client.wait(lambda: len(client.logged) == 3)
    assert client.logged == [
        "flake8-softmax.debounce: 'soon' is not a number of milliseconds up to 60000",
        "flake8-softmax.ignore: 3 is not a list of codes",
        "flake8-softmax.colour: there is no such setting",
    ]
    disable = lsp.DidChangeConfigurationParams(settings={"flake8-softmax": {"enable": False}})
    client.call(client.protocol.workspace_did_change_configuration, disable)
    client.wait(lambda: client.codes(script) == [])
    assert client.stop() == 0


def test_known_findings_of_a_baseline_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(SCRIPT)
    (tmp_path / ".flake8").write_text("[flake8]\nsoftmax-baseline = known.json\n")
    assert called("baseline", "--baseline", "known.json", "a.py", cwd=tmp_path).returncode == 0
    client = Client(tmp_path)
    assert client.open(path.as_uri(), SCRIPT) == []
    new = HEAD.replace("model", "other") + ONE_UNIT.replace("model", "other")
    assert client.open((tmp_path / "b.py").as_uri(), new + COMPILE.replace("model", "other"))
    assert client.stop() == 0
