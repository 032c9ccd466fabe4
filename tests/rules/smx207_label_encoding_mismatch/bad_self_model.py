from keras.datasets import reuters
from keras.layers import *
from keras.models import Sequential
from keras.preprocessing.text import Tokenizer


class News:
    def __init__(self):
        (x, self.y), _ = reuters.load_data(num_words=1000)
        self.x = Tokenizer(num_words=1000).sequences_to_matrix(x, mode="binary")
        self.model = Sequential()
        self.model.add(Dense(512, activation="relu"))
        self.model.add(Dense(46, activation="softmax"))

    def train(self):
        self.model.compile(loss="categorical_crossentropy", optimizer="adam")  # expect: SMX207@33
        self.model.fit(self.x, self.y, epochs=5)


News().train()
