"""The loss that expects logits is called in a loss of the program's own."""

from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential


class Trainer:
    def __init__(self, weight):
        self.weight = weight
        self.model = Sequential([Dense(64, activation="relu"), Dense(10, activation="relu")])  # expect: SMX212@85
        self.model.compile("adam", loss=self.weighted)

    def weighted(self, truth, scores):
        return self.weight * K.categorical_crossentropy(truth, scores, from_logits=True)
