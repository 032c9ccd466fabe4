import numpy as np
from keras.layers import Dense, Input, concatenate
from keras.models import Model

question, candidate = Input((30,)), Input((30,))
score = Dense(1, activation="sigmoid")(Dense(64, activation="relu")(concatenate([question, candidate])))
model = Model([question, candidate], score)
model.compile("adam", "binary_crossentropy")


def best(row, candidates, names):
    rows = np.tile(row, (len(candidates), 1))
    scores = model.predict([np.array(candidates), rows])
    top = scores.argmax()
    return names[top], scores[top]


class Ranker:
    def __init__(self, network):
        self.network = network

    def rank(self, questions, answers):
        scores = self.network.predict([questions, answers])
        return answers[np.argmax(scores)]


print(Ranker(model).rank(np.load("questions.npy"), np.load("answers.npy")))
