"""SMX page to be written."""

from __future__ import annotations

from flake8_softmax.rules.rule import Level, Rule

RULE = Rule("SMX002", "unparsable-cell", Level.NOTE)
