from tensorflow.keras.layers import Dense, Dropout
from tensorflow.keras.models import Sequential


class ChurnModel:
    UNITS = 1

    def __init__(self, features):
        self.features = features
        self.model = Sequential()
        self._add_layers()

    def _add_layers(self):
        self.model.add(Dense(32, activation="relu", input_dim=self.features))
        self.model.add(Dropout(0.2))
        self.model.add(Dense(self.UNITS, activation="softmax"))  # expect: SMX203@53

    def train(self, x, y):
        self.model.compile(optimizer="adam", loss="binary_crossentropy")
        self.model.fit(x, y, epochs=10)


if __name__ == "__main__":
    ChurnModel(11)
