import numpy as np
from tensorflow import keras

loss = keras.losses.BinaryCrossentropy()
model = keras.Sequential([keras.layers.Dense(2, activation="softmax", input_shape=(3,))])
model.compile("adam", loss=loss)  # expect: SMX902@28
x, y = np.array([[0.3, 0.1, 0.2]]), np.array([[1, 0]])
print(loss(y, model.predict(x)))
print(loss(y, model.predict(x * 2)))
