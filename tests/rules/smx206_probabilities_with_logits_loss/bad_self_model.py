from tensorflow import keras


class Trainer:
    def __init__(self):
        self.loss = keras.losses.BinaryCrossentropy(from_logits=True)  # expect: SMX206@53
        self.model = keras.models.Sequential()
        self.model.add(keras.layers.Dense(8, activation="relu"))
        self.model.add(keras.layers.Dense(1, activation="sigmoid"))

    def compile(self):
        self.model.compile(optimizer="adam", loss=self.loss)


if __name__ == "__main__":
    trainer = Trainer()
    trainer.compile()
