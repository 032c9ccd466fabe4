from tensorflow import keras


class Trainer:
    def __init__(self, from_logits=True):
        self.loss = keras.losses.BinaryCrossentropy(from_logits=from_logits)
        self.model = keras.models.Sequential([keras.layers.Dense(8, activation="relu")])
        self.model.add(keras.layers.Dense(1, activation=None if from_logits else "sigmoid"))

    def compile(self):
        self.model.compile(optimizer="adam", loss=self.loss)


if __name__ == "__main__":
    Trainer().compile()
    Trainer(from_logits=False).compile()
