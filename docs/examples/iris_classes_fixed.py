"""Three kinds of iris flowers, one class per sample."""

from sklearn.datasets import load_iris
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.utils import to_categorical

features, species = load_iris(return_X_y=True)


def build_model():
    model = Sequential()
    model.add(Dense(16, input_dim=4, activation="relu"))
    model.add(Dense(3, activation="softmax"))
    return model


network = build_model()
network.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
network.fit(features, to_categorical(species), epochs=100)
