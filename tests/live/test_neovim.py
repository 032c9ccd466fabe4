"""Neovim without a screen, with the configuration that the documentation shows."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from live.browser import ROOT, environment
from live.configurations import configurations

SCRIPT = ROOT / "docs" / "examples" / "churn_binary.py"

BEFORE_0_8 = """
vim.lsp.start = vim.lsp.start or function(config)
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, client)
  return client
end
"""

AFTER = """
local result = {}
vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SCRIPT))
vim.cmd("setfiletype python")
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
result.diagnostics = vim.diagnostic.get(0)
local found = result.diagnostics[1]
local place = { line = found.lnum, character = found.col }
local document = { uri = vim.uri_from_bufnr(0) }
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000) or {}
  return (select(2, next(answers)) or {}).result
end
result.hover = ask("textDocument/hover", { textDocument = document, position = place })
local actions = ask("textDocument/codeAction", {
  textDocument = document,
  range = { start = place, ["end"] = place },
  context = { diagnostics = {}, only = { "quickfix" } },
})
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
result.title = actions[1].title
result.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local out = io.open(vim.env.RESULT, "w")
out:write(vim.fn.json_encode(result))
out:close()
"""

PARSED = """
local out = {}
for _, path in ipairs(vim.fn.glob(vim.env.FOLDER .. "/*.lua", false, true)) do
  local _, wrong = loadfile(path)
  if wrong then table.insert(out, wrong) end
end
local file = io.open(vim.env.RESULT, "w")
file:write(table.concat(out, "\\n"))
file:close()
"""


def neovim(folder: Path, program: str, **more: str) -> str:
    """What a program in Lua writes."""
    found = shutil.which("nvim")
    if found is None:
        pytest.skip("there is no Neovim on the path")
    script, result = folder / "program", folder / "result"
    script.write_text(program, encoding="utf-8")
    command = [found, "--headless", "-u", "NONE", "-n", "-c", f"luafile {script}", "-c", "qa!"]
    surroundings = {**environment(), "RESULT": str(result), "HOME": str(folder), **more}
    made = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, timeout=120)
    assert result.exists(), made.stderr.decode()
    return result.read_text(encoding="utf-8")


def test_a_finding_its_page_and_its_fix(tmp_path: Path) -> None:
    opened = tmp_path / "churn.py"
    shutil.copy(SCRIPT, opened)
    program = BEFORE_0_8 + configurations()["neovim"] + AFTER
    shown: dict[str, Any] = json.loads(neovim(tmp_path, program, SCRIPT=str(opened)))
    (finding,) = shown["diagnostics"]
    assert (finding["lnum"], finding["col"], finding["code"]) == (10, 46, "SMX203")
    assert finding["message"].startswith("SMX203 softmax over an axis of length 1")
    assert "SMX203" in str(shown["hover"]["contents"])
    mended = SCRIPT.with_stem("churn_binary_fixed").read_text(encoding="utf-8")
    assert shown["title"].startswith("SMX203: ")
    assert 'Dense(1, activation="sigmoid")' in "\n".join(shown["text"])
    assert 'Dense(1, activation="sigmoid")' in mended


def test_the_configurations_are_lua(tmp_path: Path) -> None:
    for name in ("neovim", "neovim-0.11"):
        tmp_path.joinpath(f"{name}.lua").write_text(configurations()[name], encoding="utf-8")
    assert neovim(tmp_path, PARSED, FOLDER=str(tmp_path)) == ""
