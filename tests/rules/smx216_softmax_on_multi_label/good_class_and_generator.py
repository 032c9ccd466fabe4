import numpy as np
from tensorflow import keras
from sklearn.preprocessing import MultiLabelBinarizer


class Tagger(keras.Model):
    def __init__(self, tags):
        super().__init__()
        self.gate = keras.layers.Dense(8, activation="softmax")
        self.out = keras.layers.Dense(tags, activation="sigmoid")

    def call(self, x):
        return self.out(self.gate(x) * x)


genres = MultiLabelBinarizer().fit_transform([line.split(",") for line in open("films.csv")])
tagger = Tagger(genres.shape[1])
tagger.compile("adam", keras.losses.BinaryCrossentropy())
tagger.fit(np.load("x.npy"), genres)

other = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
other.compile("adam", "categorical_crossentropy")
genres = keras.utils.to_categorical(np.load("kind.npy"), 3)
other.fit(np.load("x.npy"), genres)
