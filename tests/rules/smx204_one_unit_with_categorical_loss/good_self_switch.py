from tensorflow.keras import layers, models


class Classifier:
    def __init__(self, n_classes):
        self.binary = n_classes == 2
        self.model = models.Sequential([layers.Dense(32, activation="relu")])
        if self.binary:
            self.model.add(layers.Dense(1, activation="sigmoid"))
        else:
            self.model.add(layers.Dense(n_classes, activation="softmax"))

    def compile(self):
        if self.binary:
            self.model.compile("adam", "binary_crossentropy")
        else:
            self.model.compile("adam", "sparse_categorical_crossentropy")


def main(n_classes):
    Classifier(2).compile()
    Classifier(5).compile()
    Classifier(n_classes).compile()
