"""SMX page to be written."""

from __future__ import annotations

from flake8_softmax.rules.rule import Level, Rule

RULE = Rule("SMX003", "not-analysed", Level.NOTE)
