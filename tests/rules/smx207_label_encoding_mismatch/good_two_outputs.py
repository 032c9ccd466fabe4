import numpy as np
from keras import Input, Model, layers
from keras.utils import to_categorical

x = np.random.random((64, 8))
digit = np.random.randint(0, 10, 64)
parity = digit % 2
inputs = Input((8,))
a = layers.Dense(10, activation="softmax", name="a")(inputs)
b = layers.Dense(1, activation="sigmoid", name="b")(inputs)
model = Model(inputs, [a, b])
model.compile("adam", loss=["categorical_crossentropy", "binary_crossentropy"])
model.fit(x, [to_categorical(digit, 10), parity])
