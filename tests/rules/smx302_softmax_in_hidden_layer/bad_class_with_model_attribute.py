from keras.layers import Dense
from keras.models import Sequential

ACTIVATION = "softmax"


class Classifier:
    def __init__(self, features):
        self.model = Sequential()
        self.model.add(Dense(48, input_shape=(features,), activation=ACTIVATION))  # expect: SMX302@70
        self._add_head(4)

    def _add_head(self, classes):
        self.model.add(Dense(classes, activation=ACTIVATION))
        self.model.compile(loss="categorical_crossentropy", optimizer="rmsprop")


classifier = Classifier(12)
