"""What is said of a model is what the program says of it, however it is built."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from summary.programs import BUILT, HEAD, TAIL

from flake8_softmax.checker import Analysis, analysis, check
from flake8_softmax.finding import CellSpan, Position, Span
from flake8_softmax.model_facts import (
    DataFacts,
    LabelFacts,
    ModelFacts,
    OutputFacts,
    Site,
    UseFacts,
    as_json,
    from_json,
)


def known(program: str, filename: str = "x.py") -> tuple[ModelFacts, ...]:
    return analysis(dedent(program), filename).models


def only(program: str) -> ModelFacts:
    (model,) = known(program)
    return model


def mnist(program: str) -> ModelFacts:
    return only(HEAD + dedent(program) + TAIL)


@pytest.mark.parametrize("how", BUILT)
def test_a_model_is_the_same_however_it_is_built(how: str) -> None:
    model = mnist(BUILT[how])
    assert (model.name, model.compiled, model.layers) == ("model", True, 3)
    assert model.input_shape == (28, 28)
    assert model.inside == "none"
    (output,) = model.outputs
    assert (output.layer, output.activation, output.units) == ("Dense", "softmax", 10)
    assert (output.loss, output.from_logits) == ("sparse_categorical_crossentropy", False)
    assert output.labels == LabelFacts("integer", 10, 0)
    assert (model.optimizer, model.metrics, model.reason) == ("Adam", ("accuracy",), None)
    assert model.data == DataFacts("mnist", (0.0, 1.0), ("/255",))


def test_a_model_of_a_class_has_its_name() -> None:
    model = mnist(
        """
        class Net(keras.Model):
            def __init__(self):
                super().__init__()
                self.flat = layers.Flatten()
                self.out = layers.Dense(10, activation="softmax")
            def call(self, x):
                return self.out(self.flat(x))
        model = Net()
        """
    )
    assert (model.form, model.base, model.layers) == ("subclass", "Net", 2)
    assert model.outputs[0].activation == "softmax"


def test_a_model_in_an_attribute_is_called_by_it() -> None:
    program = """
        import keras
        class Trainer:
            def __init__(self):
                self.model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
                self.model.compile("sgd", "categorical_crossentropy")
            def train(self, x, y):
                self.model.fit(x, y, epochs=2)
        """
    model = only(program)
    assert (model.name, model.form) == ("self.model", "sequential")
    assert [use.method for use in model.uses] == ["fit"]
    assert model.data.reason == "an argument of a function that the file does not call"


def test_the_forms_of_models() -> None:
    program = """
        import keras
        from keras.applications import VGG16
        whole = VGG16()
        loaded = keras.models.load_model("a.keras")
        copied = keras.models.clone_model(whole)
        for model in (whole, loaded, copied):
            model.compile("adam", "categorical_crossentropy")
        head = keras.layers.Dense(2, activation="softmax")(whole.output)
        model = keras.Model(whole.input, head)
        model.compile("adam", "categorical_crossentropy")
        """
    rows = known(program)
    assert {(row.form, row.base) for row in rows} == {
        ("application", "VGG16"),
        ("loaded", None),
        ("copied", "VGG16"),
        ("functional", "VGG16"),
    }
    assert {row.reason for row in rows if row.form == "loaded"} == {"loaded from a file"}


@pytest.mark.parametrize(
    ("written", "expected"),
    {
        "x": ((), (0.0, 255.0)),
        "x / 255": (("/255",), (0.0, 1.0)),
        "x.astype('float32') / 255.": (("/255",), (0.0, 1.0)),
        "x * (1 / 255)": (("/255",), (0.0, 1.0)),
        "x / 255 / 255": (("/255", "/255"), (0.0, 1 / 255)),
        "x / 127.5 - 1": (("/127.5", "shifted by 1"), None),
        "x // 255": (("//255",), None),
        "(x - x.mean()) / x.std()": (("shifted", "divided"), None),
        "keras.applications.vgg16.preprocess_input(x)": (("preprocess:caffe",), None),
        "keras.applications.mobilenet.preprocess_input(x)": (("preprocess:tf",), (-1.0, 1.0)),
        "keras.utils.normalize(x)": (("standardised",), None),
    }.items(),
)
def test_the_steps_of_scaling(
    written: str, expected: tuple[tuple[str, ...], tuple[float, float] | None]
) -> None:
    program = f"""
        import keras
        (x, y), _ = keras.datasets.cifar10.load_data()
        model = keras.Sequential([keras.layers.Dense(10)])
        model.fit({written}, y)
        """
    data = only(program).data
    assert (data.source, data.scaling, data.bounds, data.reason) == ("cifar10", *expected, None)


@pytest.mark.parametrize(
    ("read", "source"),
    {
        "keras.datasets.imdb.load_data()[0][0]": "imdb",
        "keras.datasets.boston_housing.load_data()[0][0]": "boston_housing",
        "sklearn.datasets.load_iris().data": "iris",
        "keras.utils.image_dataset_from_directory('d')": "directory",
        "keras.preprocessing.image.ImageDataGenerator().flow_from_directory('d')": "directory",
        "np.load('a.npy')": "file",
        "np.loadtxt('a.txt')": "text file",
        "cv2.imread('a.png')": "image files",
        "tf.io.decode_jpeg(raw)": "image files",
        "unheard_of.load_data()": None,
    }.items(),
)
def test_the_source_of_data(read: str, source: str | None) -> None:
    program = f"""
        import cv2, keras, sklearn.datasets
        import numpy as np, tensorflow as tf
        import unheard_of
        model = keras.Sequential([keras.layers.Dense(10)])
        model.predict({read})
        """
    data = only(program).data
    assert data.source == source
    assert data.reason == (None if source else "comes from another module")


@pytest.mark.parametrize(
    ("first", "inside"),
    {
        "layers.Rescaling(1 / 255)": "rescaling",
        "layers.BatchNormalization()": "normalized",
        "layers.Embedding(1000, 16)": "embedding",
        "layers.Flatten()": "none",
        "keras.applications.EfficientNetB0()": "rescaling",
        "unheard_of": None,
    }.items(),
)
def test_what_the_model_does_to_its_input(first: str, inside: str | None) -> None:
    program = f"""
        import keras
        from keras import layers
        from other import unheard_of
        model = keras.Sequential([{first}, layers.Dense(10), layers.Dense(1)])
        model.compile("adam", "mse")
        """
    assert only(program).inside == inside


@pytest.mark.parametrize(
    ("optimizer", "expected"),
    {
        "'adam'": ("Adam", None),
        "'RMSprop'": ("RMSprop", None),
        "'mine'": ("mine", None),
        "keras.optimizers.SGD": ("SGD", None),
        "keras.optimizers.SGD(0.1)": ("SGD", 0.1),
        "keras.optimizers.Adam(lr=1e-4)": ("Adam", 1e-4),
        "keras.optimizers.Adam(learning_rate=rate)": ("Adam", 0.01),
        "keras.optimizers.Adam(schedule)": ("Adam", None),
        "tf.train.AdamOptimizer(0.5)": ("Adam", 0.5),
        "tf.train.GradientDescentOptimizer(0.5)": ("SGD", 0.5),
        "other.Optimizer(3)": ("other.Optimizer(3)", None),
        "None": (None, None),
    }.items(),
)
def test_the_optimizer(optimizer: str, expected: tuple[str | None, float | None]) -> None:
    program = f"""
        import keras, other
        import tensorflow as tf
        rate = 0.01
        schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
        model = keras.Sequential([keras.layers.Dense(1)])
        model.compile(optimizer={optimizer}, loss="mse")
        """
    model = only(program)
    assert (model.optimizer, model.learning_rate) == expected


@pytest.mark.parametrize(
    ("loss", "expected"),
    {
        "'mse'": ("mean_squared_error", None, None),
        "keras.losses.BinaryCrossentropy(from_logits=True)": ("binary_crossentropy", True, None),
        "keras.losses.BinaryCrossentropy(from_logits=b)": ("binary_crossentropy", None, None),
        "dice": ("dice", None, "the loss is the program's own"),
        "lambda y, p: y - p": ("lambda", None, "the loss is the program's own"),
        "'hers'": ("hers", None, "the loss is not known"),
        "other.loss": ("loss", None, "comes from another module"),
        "None": (None, None, "no loss is given"),
    }.items(),
)
def test_the_loss(loss: str, expected: tuple[str | None, bool | None, str | None]) -> None:
    program = f"""
        import keras, other
        def dice(y, p):
            return other.mean(y * p)
        model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
        model.compile("adam", loss={loss}, metrics=[dice, "acc"])
        """
    model = only(program)
    (output,) = model.outputs
    assert (output.loss, output.from_logits, output.reason) == expected
    assert model.reason == expected[2]
    assert model.metrics == ("dice", "accuracy")


def test_each_output_has_its_own_loss_and_labels() -> None:
    model = only(
        """
        import keras
        from keras.utils import to_categorical
        (x, y), _ = keras.datasets.mnist.load_data()
        start = keras.Input((28, 28))
        flat = keras.layers.Flatten()(start)
        kind = keras.layers.Dense(10, activation="softmax", name="kind")(flat)
        size = keras.layers.Dense(1, name="size")(flat)
        model = keras.Model(start, [kind, size])
        model.compile("adam", {"kind": "categorical_crossentropy", "size": "mae"})
        model.fit(x, {"kind": to_categorical(y), "size": sizes})
        """
    )
    kind, size = model.outputs
    assert kind == OutputFacts(
        "kind", "Dense", "softmax", 10, "categorical_crossentropy", False, LabelFacts("one-hot", 10)
    )
    assert size == OutputFacts("size", "Dense", "linear", 1, "mean_absolute_error")


def test_a_list_of_own_losses_is_not_known_for_what_they_are() -> None:
    model = only(
        """
        import keras
        def own(y, p):
            return y - p
        start = keras.Input((3,))
        ends = [keras.layers.Dense(1, activation="sigmoid")(start) for _ in (1, 2)]
        model = keras.Model(start, ends)
        model.compile("adam", [own, own])
        """
    )
    assert model.reason == "the loss is the program's own"
    assert [output.loss for output in model.outputs] == ["own", "own"]


def test_each_compile_is_a_row_with_the_trainings_after_it() -> None:
    rows = known(
        """
        import keras
        (x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
        model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
        model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy")
        model.fit(x, y, validation_data=(x_test, y_test))
        model.compile(keras.optimizers.Adam(1e-5), "sparse_categorical_crossentropy")
        model.fit(x / 255, y)
        model.evaluate(x_test, y_test)
        """
    )
    assert [row.learning_rate for row in rows] == [1e-3, 1e-5]
    assert [[(use.method, use.data.scaling) for use in row.uses] for row in rows] == [
        [("fit", ()), ("validation_data", ())],
        [("fit", ("/255",)), ("evaluate", ())],
    ]


def test_a_function_that_compiles_several_models_has_a_row_for_each() -> None:
    rows = known(
        """
        import keras
        def build(units, activation, loss):
            model = keras.Sequential([keras.layers.Dense(units, activation=activation)])
            model.compile("adam", loss)
            return model
        build(1, "sigmoid", "binary_crossentropy")
        build(3, "softmax", "categorical_crossentropy")
        build(3, "softmax", "categorical_crossentropy")
        """
    )
    assert [(row.site.span.start.row, row.outputs[0].units) for row in rows] == [(5, 1), (5, 3)]


def test_both_arms_of_a_branch_are_rows() -> None:
    rows = known(
        """
        import keras, sys
        if len(sys.argv) > 1:
            output, loss = keras.layers.Dense(1, activation="sigmoid"), "binary_crossentropy"
        else:
            output, loss = keras.layers.Dense(2, activation="softmax"), "categorical_crossentropy"
        model = keras.Sequential([output])
        model.compile("adam", loss)
        """
    )
    assert {row.outputs[0].units for row in rows} == {1, 2}


def test_training_by_hand() -> None:
    model = only(
        """
        import keras
        import tensorflow as tf
        (x, y), _ = keras.datasets.mnist.load_data()
        model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
        measure = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        for step in range(10):
            with tf.GradientTape() as tape:
                loss = measure(y, model(x / 255))
        """
    )
    assert (model.compiled, model.name) == (False, "model")
    (output,) = model.outputs
    assert (output.loss, output.from_logits) == ("sparse_categorical_crossentropy", True)
    assert [use.method for use in model.uses] == ["GradientTape"]
    assert model.data == DataFacts("mnist", (0.0, 1.0), ("/255",))


def test_the_layers_of_what_is_not_known_are_not_counted() -> None:
    program = """
        import keras
        from keras.layers import Dense, Layer
        from other import block
        class Own(Layer):
            def build(self, shape):
                self.inner = Dense(3)
            def call(self, x):
                return self.inner(self.inner(x))
        for part in (Own(), block):
            model = keras.Sequential([part, Dense(1)])
            model.compile("adam", "mse")
        """
    assert {row.layers for row in known(program)} == {None}


def test_what_may_be_a_model_is_a_row_with_its_reason() -> None:
    model = only(
        """
        import keras
        from nets import build
        (x, y), _ = keras.datasets.mnist.load_data()
        model = build()
        model.compile(keras.optimizers.SGD(0.1), "mse", metrics=["mae"])
        model.fit(x / 255, y, epochs=3)
        """
    )
    assert (model.form, model.name, model.reason) == (
        "unknown",
        "model",
        "comes from another module",
    )
    assert (model.outputs[0].loss, model.optimizer, model.learning_rate) == (
        "mean_squared_error",
        "SGD",
        0.1,
    )
    assert model.metrics == ("mean_absolute_error",)
    assert model.data == DataFacts("mnist", (0.0, 1.0), ("/255",))


def test_what_is_not_a_model_is_no_row() -> None:
    program = """
        import keras, re
        from other import patterns
        from sklearn.svm import SVC
        re.compile("a")
        patterns.compile("a")
        SVC().fit(x, y).predict(x)
        """
    assert known(program) == ()


def test_what_another_module_makes_may_be_a_model() -> None:
    model = only("import keras\nfrom nets import net\nnet.predict(x)\n")
    assert (model.form, model.reason) == ("unknown", "comes from another module")


def test_a_mixture_of_data_has_no_source() -> None:
    program = """
        import keras, numpy as np
        (x, y), _ = keras.datasets.boston_housing.load_data()
        more = np.random.normal(size=(10, 13))
        model = keras.Sequential([keras.layers.Dense(1)])
        model.predict(np.concatenate((x, more)))
        """
    assert only(program).data.source is None


def test_code_that_does_not_run_is_a_row_with_its_reason() -> None:
    program = """
        import keras, sys
        model = keras.Sequential([keras.layers.Dense(1)])
        sys.exit()
        model.compile("adam", loss="mse")
        model.fit(x, y, epochs=3)
        """
    (model,) = known(program)
    assert (model.reason, model.compiled) == ("the program does not lead here", True)
    assert [use.data.reason for use in model.uses] == ["the program does not lead here"]


def test_places_in_notebooks_are_those_of_the_cell_and_of_the_json() -> None:
    cells = [
        "import keras\nmodel = keras.Sequential([keras.layers.Dense(1)])\n",
        "# train\nmodel.compile('adam', 'mse')",
        "model.fit(x, y)",
    ]
    text = notebook(cells)
    (model,) = analysis(text, "a.ipynb").models
    assert model.site.cell == CellSpan(2, Position(2, 0), Position(2, 28))
    assert model.uses[0].site.cell == CellSpan(3, Position(1, 0), Position(1, 15))
    line = text.split("\n")[model.site.span.start.row - 1]
    assert line[model.site.span.start.column :].startswith("model.compile")


def notebook(cells: list[str]) -> str:
    made = [
        {
            "cell_type": "code",
            "source": cell.splitlines(keepends=True),
            "metadata": {},
            "outputs": [],
            "execution_count": None,
        }
        for cell in cells
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}, indent=1)


def test_the_findings_are_those_of_check() -> None:
    program = HEAD + BUILT["a list of layers"].replace("(10,", "(1,") + TAIL
    assert analysis(program, "x.py").findings == check(program, "x.py") != []


def test_a_failure_is_a_finding() -> None:
    deep = "import keras\nx = " + "-" * 100_000 + "1\n"
    assert [finding.code for finding in analysis(deep, "x.py").findings] in (["SMX003"], [])
    assert analysis("import keras\n)", "x.py") == Analysis([], (), is_python=False)
    assert analysis("print()", "x.py") == Analysis([])


positions = st.builds(Position, st.integers(1, 10**6), st.integers(0, 10**4))
spans = st.builds(Span, positions, positions)
sites = st.builds(
    Site, spans, st.none() | st.builds(CellSpan, st.integers(1, 999), positions, positions)
)
floats = st.floats(allow_nan=False, allow_infinity=False)
texts = st.none() | st.text()
data = st.builds(
    DataFacts,
    texts,
    st.none() | st.tuples(floats, floats),
    st.none() | st.lists(st.text()).map(tuple),
    texts,
)
uses = st.lists(st.builds(UseFacts, st.sampled_from(["fit", "predict"]), sites, data))
labels = st.none() | st.builds(LabelFacts, st.text(), st.none() | st.integers())
outputs = st.lists(
    st.builds(OutputFacts, texts, texts, texts, st.none() | st.integers(), texts, labels=labels)
)


@settings(deadline=None)
@given(
    st.builds(
        ModelFacts,
        sites,
        st.sampled_from(["sequential", "unknown"]),
        st.booleans(),
        texts,
        texts,
        st.none() | st.integers(),
        st.none() | st.lists(st.none() | st.integers()).map(tuple),
        texts,
        outputs.map(tuple),
        st.none() | st.lists(st.text()).map(tuple),
        texts,
        st.none() | floats,
        uses.map(tuple),
        texts,
    )
)
def test_a_row_is_the_same_after_it_was_written_as_json(row: ModelFacts) -> None:
    assert from_json(json.loads(json.dumps(as_json(row)))) == row
