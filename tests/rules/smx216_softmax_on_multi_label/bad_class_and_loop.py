import numpy as np
from sklearn.preprocessing import MultiLabelBinarizer
from tensorflow import keras


class Tagger(keras.Model):
    def __init__(self, tags):
        super().__init__()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.out = keras.layers.Dense(tags, activation="softmax")  # expect: SMX216@56

    def call(self, x):
        return self.out(self.hidden(x))


genres = MultiLabelBinarizer().fit_transform([line.split(",") for line in open("films.csv")])
for name in ("adam", "sgd"):
    tagger = Tagger(genres.shape[1])
    tagger.compile(name, keras.losses.CategoricalCrossentropy())
    if len(genres) > 1000:
        tagger.fit(np.load("x.npy"), genres, epochs=1)
    else:
        tagger.fit(np.load("x.npy"), genres, epochs=30)
