import numpy as np
import tf_keras as keras
from numpy.random import randint

x = np.random.random((1000, 20))
y = np.random.randint(10, size=(1000, 1))
model = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="sgd")  # expect: SMX207@20
model.fit(x, y, epochs=20, batch_size=128)

again = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
again.compile("sgd", "categorical_crossentropy")  # expect: SMX207@22
again.fit(x, randint(0, 10, 1000))
