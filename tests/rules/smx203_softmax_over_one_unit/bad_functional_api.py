import tensorflow as tf
from tensorflow.keras import Input, Model, activations
from tensorflow.keras.layers import Activation, Dense, Softmax

inputs = Input(shape=(20,))
x = Dense(16, activation="relu")(inputs)

by_argument = Dense(1, activation="softmax")(x)  # expect: SMX203@35
positionally = Dense(1, "softmax")(x)  # expect: SMX203@25
by_layer = Activation("softmax")(Dense(1)(x))  # expect: SMX203@23
by_softmax_layer = Softmax()(Dense(1)(x))  # expect: SMX203@20
by_tensorflow = tf.nn.softmax(Dense(1)(x))  # expect: SMX203@17
by_keras_function = activations.softmax(Dense(units=1)(x))  # expect: SMX203@21

model = Model(
    inputs,
    [by_argument, positionally, by_layer, by_softmax_layer, by_tensorflow, by_keras_function],
)
