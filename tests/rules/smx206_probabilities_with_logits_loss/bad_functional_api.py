import tensorflow as tf
from tensorflow.keras import Input, Model, layers
from tensorflow.keras.losses import CategoricalCrossentropy, SparseCategoricalCrossentropy

inputs = Input((16,))
x = layers.Dense(32, "relu")(inputs)
by_argument = Model(inputs, layers.Dense(4, activation="softmax")(x))
by_argument.compile("adam", CategoricalCrossentropy(from_logits=True))  # expect: SMX206@53
by_layer = Model(inputs, layers.Softmax()(layers.Dense(4)(x)))
by_layer.compile("adam", SparseCategoricalCrossentropy(from_logits=True))  # expect: SMX206@56
by_function = Model(inputs, tf.nn.softmax(layers.Dense(4)(x)))
by_function.compile("adam", SparseCategoricalCrossentropy(from_logits=True))  # expect: SMX206@59
reshaped = Model(inputs, layers.Reshape((2, 2))(layers.Dense(4, activation="softmax")(x)))
reshaped.compile("adam", CategoricalCrossentropy(from_logits=True))  # expect: SMX206@50
