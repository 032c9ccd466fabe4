import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow import keras

x = np.load("x.npy")
y = np.eye(7)[np.load("classes.npy")]
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.25)


def build(features, classes, loss="binary_crossentropy"):
    model = keras.Sequential()
    model.add(keras.layers.Dense(32, activation="relu", input_shape=(features,)))
    model.add(keras.layers.Dense(classes, activation="sigmoid"))
    model.compile(optimizer="adam", loss=loss)  # expect: SMX210@42
    return model


model = build(12, 7)
model.fit(x_train, y_train, validation_data=(x_test, y_test))
