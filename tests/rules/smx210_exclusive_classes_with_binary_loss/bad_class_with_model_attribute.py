import numpy as np
from sklearn.preprocessing import OneHotEncoder
from tf_keras.layers import Dense
from tf_keras.models import Sequential

LOSS = "binary_crossentropy"


class Classifier:
    def __init__(self, features, classes):
        self.model = Sequential()
        self.model.add(Dense(classes, activation="sigmoid", input_shape=(features,)))
        self.model.compile(loss=LOSS, optimizer="sgd")  # expect: SMX210@33

    def train(self, x, labels):
        y = OneHotEncoder(sparse=False).fit_transform(labels.reshape(-1, 1))
        self.model.fit(x, y, epochs=10, verbose=0)


classifier = Classifier(10, 4)
classifier.train(np.load("x.npy"), np.load("labels.npy"))
