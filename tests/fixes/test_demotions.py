"""When a fix is only shown, only unsafe, or not offered, and why."""

from __future__ import annotations

import subprocess
import sys

import pytest
from fixes.programs import LOGARITHM, MODEL

from flake8_softmax.checker import Options, analyse
from flake8_softmax.edits.corrections import COMMENT, ELSEWHERE, OUTCOMES
from flake8_softmax.finding import Finding, Fix
from flake8_softmax.fixes import fixed
from flake8_softmax.level import Applicability


def findings(text: str) -> list[Finding]:
    return analyse(text, "program.py", Options(fixes=True))


def fix_of(text: str, code: str) -> Fix | None:
    (fix,) = {finding.fix for finding in findings(text) if finding.code == code}
    return fix


def demotion(text: str, code: str) -> tuple[Applicability, str]:
    fix = fix_of(text, code)
    assert fix is not None
    return fix.applicability, fix.reason


def test_flake8_does_not_pay_for_fixes() -> None:
    assert not any(finding.fix for finding in analyse(MODEL, "program.py"))
    program = f"import sys; from flake8_softmax.checker import check; check({MODEL!r}, 'x.py'); "
    command = [sys.executable, "-c", f"{program}print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    assert "flake8_softmax.interpreter" in loaded
    assert not any(
        name.startswith(("flake8_softmax.edits", "flake8_softmax.fixes")) for name in loaded
    )


def test_a_comment_that_is_removed_makes_a_fix_unsafe() -> None:
    text = LOGARITHM.replace("log(", "log(  # of the\n        ")
    assert demotion(text, "SMX401") == (Applicability.UNSAFE, COMMENT)


def test_a_comment_that_stays_does_not() -> None:
    text = LOGARITHM.replace("softmax(x)", "softmax(\n        x[  # scores\n    0])")
    assert demotion(text, "SMX401") == (Applicability.SAFE, "")


def test_a_hash_in_a_string_is_no_comment() -> None:
    text = MODEL.replace('loss="', 'metrics=["#"], loss="')
    assert demotion(text, "SMX202") == (Applicability.UNSAFE, "")


def test_code_in_an_f_string_is_left_alone() -> None:
    text = LOGARITHM.replace("return tf.math.log(tf.nn.softmax(x))", 'return f"{%s}"')
    text = text.replace("%s", "tf.math.log(tf.nn.softmax(x))")
    assert fix_of(text, "SMX401") is None


def test_code_of_a_time_magic_is_left_alone() -> None:
    text = "%time " + MODEL.replace("\n", "\n%time ", 4)[: -len("%time ")]
    assert not any(finding.fix for finding in findings(text))


CONSTANT = MODEL.replace('loss="binary_crossentropy"', "loss=LOSS").replace(
    "model =", 'LOSS = "binary_crossentropy"\nmodel ='
)


def test_a_value_written_elsewhere_is_changed_there() -> None:
    outcome = fixed(CONSTANT.encode(), "program.py", unsafe=True)
    assert outcome.after == CONSTANT.replace("binary", "categorical")


def test_a_keyword_of_the_same_name_is_no_use_of_it() -> None:
    text = CONSTANT.replace("LOSS", "loss") + "other.loss = 'loss'  # loss\n"
    assert fixed(text.encode(), "program.py", unsafe=True).after == text.replace(
        "binary", "categorical"
    )


def test_a_value_that_is_used_elsewhere_is_not() -> None:
    assert demotion(CONSTANT + "print(LOSS)\n", "SMX202") == (Applicability.DISPLAY, ELSEWHERE)


FUNCTION = """\
import keras
from keras.layers import Dense


def train(model):
    model.compile("adam", loss="binary_crossentropy")


train(keras.Sequential([Dense(10, activation="softmax", input_shape=(4,))]))
"""


def test_code_that_runs_once_is_mended() -> None:
    assert demotion(FUNCTION, "SMX202") == (Applicability.UNSAFE, "")


@pytest.mark.parametrize("other", ["unknown()", "keras.Sequential([Dense(2, 'sigmoid')])"])
def test_code_that_runs_with_another_outcome_is_not(other: str) -> None:
    text = f"{FUNCTION}train({other})\n"
    assert demotion(text, "SMX202") == (Applicability.DISPLAY, OUTCOMES)


def test_code_that_runs_with_the_same_outcome_is_mended() -> None:
    call = FUNCTION.splitlines(keepends=True)[-1]
    assert demotion(FUNCTION + call, "SMX202") == (Applicability.UNSAFE, "")


def test_a_name_is_taken_from_the_program() -> None:
    text = LOGARITHM.replace("tensorflow as tf", "tensorflow as flow").replace("tf.", "flow.")
    outcome = fixed(text.encode(), "program.py")
    assert "flow.nn.log_softmax(x)" in outcome.after


def test_without_a_name_there_is_no_fix() -> None:
    text = "from tensorflow import math\nfrom tensorflow.nn import softmax\n"
    text += "\n\ndef loss(x):\n    return math.log(softmax(x))\n"
    assert fix_of(text, "SMX401") is None


def test_a_name_that_holds_something_else_by_then_is_not_taken() -> None:
    text = LOGARITHM.replace(
        "    return", "    softmax, log, tf = tf.nn.softmax, tf.math.log, 1\n    return"
    )
    text = text.replace("tf.math.log(tf.nn.softmax(x))", "log(softmax(x))")
    assert fix_of(text, "SMX401") is None


def test_a_library_that_is_only_imported_from_has_no_name() -> None:
    text = "from keras import backend as K\n\n\ndef loss(y, x):\n"
    text += "    return -K.sum(y * K.log(K.softmax(x)))\n"
    assert fix_of(text, "SMX402") is None


def test_a_library_that_is_used_without_import_has_its_usual_name() -> None:
    text = f"# TensorFlow is tensorflow{LOGARITHM.removeprefix('import tensorflow as tf')}"
    assert "tf.nn.log_softmax(x)" in fixed(text.encode(), "program.py").after
