"""A notebook with five mistakes, mended one by one in a kernel."""

from __future__ import annotations

import re

from kernel.shells import Output, notebook
from kernel.test_extension import STAND_IN

DATA = """\
import numpy as np
from keras.datasets import mnist
from keras.models import Sequential
from keras.layers import Dense, Flatten
(x_train, y_train), (x_test, y_test) = mnist.load_data()
"""
MODEL = "model = Sequential([Flatten(), Dense(64, 'relu'), Dense(10, 'sigmoid')])"
COMPILE = "model.compile('adam', 'categorical_crossentropy', metrics=['accuracy'])"
FIT = "model.fit(x_train, y_train, epochs=5)"
PREDICT = "digits = np.argmax(model.predict(x_test))"


def codes(shown: Output) -> list[str]:
    return re.findall(r"^In \[\d+\], line \d+: (SMX\d+)", shown.plain, re.MULTILINE)


def test_five_mistakes_are_mended_one_by_one() -> None:
    with notebook() as made:
        made.run(STAND_IN, "stand-in")
        as_written = {"data": DATA, "model": MODEL, "compile": COMPILE, "fit": FIT, "use": PREDICT}
        seen = {cell: codes(made.run(source, cell)) for cell, source in as_written.items()}
        assert seen == {
            "data": [],
            "model": [],
            "compile": ["SMX201"],
            "fit": ["SMX207", "SMX101"],
            "use": ["SMX502"],
        }
        mended = {
            "model": MODEL.replace("sigmoid", "softmax"),
            "compile": COMPILE.replace("categorical", "sparse_categorical"),
            "fit": FIT.replace("x_train", "x_train / 255"),
        }
        seen = {cell: codes(made.run(source, cell)) for cell, source in mended.items()}
        assert seen == {"model": [], "compile": [], "fit": []}
        assert codes(made.run(PREDICT, "use")) == ["SMX502", "SMX102"]
        scaled = PREDICT.replace("x_test", "x_test / 255")
        assert codes(made.run(scaled, "use")) == ["SMX502"]
        assert codes(made.run(scaled.replace("255)", "255), axis=-1"), "use")) == []
        assert "nothing found" in made.run("%softmax", "all").printed


def test_a_cell_above_is_edited_and_run_again() -> None:
    with notebook() as made:
        made.run(STAND_IN, "stand-in")
        made.run(DATA, "data")
        made.run(MODEL.replace("sigmoid", "softmax"), "model")
        made.run(COMPILE.replace("categorical", "sparse_categorical"), "compile")
        assert codes(made.run(FIT, "fit")) == ["SMX101"]
        made.run(f"{DATA}x_train = x_train / 255", "data")
        assert codes(made.run(FIT, "fit")) == []


def test_a_new_kernel_knows_nothing_of_the_old_one() -> None:
    with notebook() as made:
        assert codes(made.run(FIT, "fit")) == []
