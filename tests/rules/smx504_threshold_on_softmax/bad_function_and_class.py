import numpy as np
from keras.layers import LSTM, Dense
from keras.models import Sequential
from sklearn.metrics import classification_report


def build(classes):
    model = Sequential()
    model.add(LSTM(32, input_shape=(20, 3)))
    model.add(Dense(classes, activation="softmax"))
    return model


class Activity:
    classes = 6

    def __init__(self):
        self.model = build(self.classes)

    def report(self, x, y):
        probabilities = self.model.predict(x)
        return classification_report(y, np.round(probabilities))  # expect: SMX504@41


def binarise(probabilities, threshold=0.5):
    return probabilities > threshold  # expect: SMX504@12


print(Activity().report(np.load("x.npy"), np.load("y.npy")))
print(binarise(Activity().model.predict(np.load("x.npy"))))
