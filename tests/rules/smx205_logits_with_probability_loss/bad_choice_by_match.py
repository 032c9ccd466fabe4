import sys

from keras import Model
from keras.layers import Dense


class Classifier(Model):
    def __init__(self, kind):
        super().__init__()
        match kind:
            case "smooth":
                self.out = Dense(10, activation="gelu")
            case "sharp":
                self.out = Dense(10, activation="relu")
            case _:
                self.out = Dense(10)

    def call(self, inputs):
        return self.out(inputs)


model = Classifier(sys.argv[1])
model.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX205@28
