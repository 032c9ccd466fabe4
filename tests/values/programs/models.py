"""Models: what goes in, what comes out, and how they were compiled and fitted."""

import tensorflow_model_optimization as tfmot
from keras import Input, Model, Sequential, datasets, models
from keras.applications import EfficientNetB0, VGG16
from keras.layers import Dense, Dropout, Flatten, Rescaling
from keras.wrappers.scikit_learn import KerasClassifier
from tensorflow_model_optimization.sparsity.keras import prune_low_magnitude

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()

# is-below: Sequential model, from input, rank 3, size 28 to output of Dense, softmax over 10 units, rank 2, size 10
model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation="softmax")])
# is-below: Sequential model, from input, rank 3, size 28 to output of Dense, softmax over 10 units, rank 2, size 10, compiled for loss sparse_categorical_crossentropy on softmax over 10 units, measured by metric accuracy
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
# is-below: Sequential model, from input, rank 3, size 28 to output of Dense, softmax over 10 units, rank 2, size 10, compiled for loss sparse_categorical_crossentropy on softmax over 10 units, measured by metric accuracy, fitted on pixels of mnist divided by 255
model.fit(x_train / 255, y_train)
# is-below: prediction, softmax over 10 units, rank 2, size 10, many samples
y_pred = model.predict(x_test)
classes = y_pred.argmax(axis=-1)  # is: argmax, integer labels, rank 1
sure = y_pred.max(axis=-1)  # is: extreme
loss = model.evaluate(x_test, y_test)  # is: unknown
output = model(x_test)  # is: model output, softmax over 10 units, rank 2, size 10, many samples

from keras.optimizers import SGD, Adam, schedules

best = Adam(learning_rate=1e-3)  # is: optimizer Adam at 0.001
old = SGD(0.1, momentum=0.9)  # is: optimizer SGD at 0.1
later = Adam(schedules.ExponentialDecay(0.1, 100, 0.9))  # is: optimizer Adam

model = Sequential()  # is: Sequential model, from input to input
# is-below: Sequential model, from input, rank 2, size 784 to input, rank 2, size 784
model.add(Input((784,)))
# is-below: Sequential model, from input, rank 2, size 784 to output of Dense, relu over 64 units, rank 2, size 64
model.add(Dense(64, activation="relu"))
# is-below: Sequential model, from input, rank 2, size 784 to output of Dropout, relu over 64 units, rank 2, size 64
model.add(Dropout(0.5))
# is-below: Sequential model, from input, rank 2, size 784 to output of Dense, sigmoid over 1 unit, rank 2, size 1
model.add(Dense(1, activation="sigmoid"))
# is-below: Sequential model, from input, rank 2, size 784 to output of Dense, sigmoid over 1 unit, rank 2, size 1, compiled for loss binary_crossentropy on sigmoid over 1 unit
model.compile(loss="binary_crossentropy")
# is-below: Sequential model, from input, rank 2, size 784 to output of Dropout, relu over 64 units, rank 2, size 64, compiled for loss binary_crossentropy on sigmoid over 1 unit
model.pop()

inputs = Input((784,))
hidden = Dense(32)(inputs)
kind = Dense(3, activation="softmax", name="kind")(hidden)
age = Dense(1, name="age")(hidden)
# is-below: model, from input, rank 2, size 784 to output of Dense, softmax over 3 units, rank 2, size 3, output of Dense, linear over 1 unit, rank 2, size 1
two = Model(inputs, [kind, age])
# is-below: model, from input, rank 2, size 784 to output of Dense, softmax over 3 units, rank 2, size 3, output of Dense, linear over 1 unit, rank 2, size 1, compiled for loss categorical_crossentropy on softmax over 3 units, loss mean_squared_error on linear over 1 unit
two.compile(loss={"kind": "categorical_crossentropy", "age": "mse"})
# is-below: model, from input, rank 2, size 784 to output of Dense, linear over 2 units, rank 2, size 2
whole = Model(inputs, Dense(2)(two(inputs)[0]))

# is-below: Sequential model, from input to output of Dense, linear over 10 units, rank 2, size 10
by_hand = Sequential([Rescaling(1 / 255), Flatten(), Dense(10)])
by_hand.fit(x_train)
# is-below: Sequential model, from input to output of Dense, linear over 10 units, rank 2, size 10, fitted on raw pixels of mnist then pixels of mnist divided by 255
by_hand.fit(x_train / 255)

# is-below: model, from input to output of pretrained VGG16, softmax over 1000 units, rank 2, size 1000
network = VGG16()
# is-below: model, from input to output of untrained VGG16, softmax over 5 units, rank 2, size 5
network = VGG16(weights=None, classes=5)
features = EfficientNetB0(include_top=False)(Input((224, 224, 3)))  # is: model output
some = network.get_layer("block1_conv1")  # is: some layer of model

loaded = models.load_model("model.keras")  # is: model, layers unknown, weights loaded
two.save("two.keras")
# is-below: model, from input, rank 2, size 784 to output of Dense, softmax over 3 units, rank 2, size 3, output of Dense, linear over 1 unit, rank 2, size 1, weights loaded
loaded = models.load_model("two.keras")
# is-below: model, from input, rank 2, size 784 to output of Dense, softmax over 3 units, rank 2, size 3, output of Dense, linear over 1 unit, rank 2, size 1
copied = models.clone_model(two)
# is-below: model, from input, rank 2, size 784 to output of Dense, softmax over 3 units, rank 2, size 3, output of Dense, linear over 1 unit, rank 2, size 1
smaller = tfmot.quantization.keras.quantize_model(two)
# is-below: model, from input, rank 2, size 784 to output of Dense, softmax over 3 units, rank 2, size 3, output of Dense, linear over 1 unit, rank 2, size 1
pruned = prune_low_magnitude(to_prune=two, pruning_schedule=schedule)
pruned_layer = prune_low_magnitude(Dense(3))  # is: unknown
built = Sequential(layers_from_elsewhere)  # is: Sequential model, from input to unknown numbers
built = build_elsewhere()  # is: unknown

from mlflow import keras as logging
from package.compat import keras as their_keras, tf
from .backend import keras as own_keras

logging  # is: library mlflow.keras
tf  # is: library tensorflow

# is-below: Sequential model, from input, rank 2, size 3 to output of Dense, softmax over 2 units, rank 2, size 2
passed_on = their_keras.Sequential([own_keras.layers.Dense(2, "softmax", input_shape=(3,))])
# is-below: library keras.wrappers.KerasClassifier with Sequential model, from input to output of Dense, linear over 1 unit, size 1
wrapped = KerasClassifier(build_fn=lambda: Sequential([Dense(1)]))
