import numpy as np
from tensorflow.keras.layers import LSTM, Dense, Embedding
from tensorflow.keras.models import Sequential


class Sentiment:
    def __init__(self, words=10000):
        self.model = self.build(words)

    def build(self, words):
        model = Sequential()
        model.add(Embedding(words, 32))
        model.add(LSTM(32))
        model.add(Dense(1, activation="sigmoid"))
        model.compile(loss="binary_crossentropy", optimizer="rmsprop", metrics=["acc"])
        return model

    def label(self, text):
        probabilities = self.model.predict(text)
        return ["negative", "positive"][np.argmax(probabilities[0])]  # expect: SMX501@41

    def labels(self, texts):
        return np.argmax(self.model.predict(texts), axis=-1)  # expect: SMX501@16


print(Sentiment().labels(np.load("texts.npy")))
