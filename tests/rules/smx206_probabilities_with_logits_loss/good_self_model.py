from tensorflow import keras


class Trainer:
    LOGITS = False

    def __init__(self):
        self.loss = keras.losses.BinaryCrossentropy(from_logits=self.LOGITS)
        self.model = keras.models.Sequential()
        self.model.add(keras.layers.Dense(1, activation="sigmoid"))
        self.model.compile(optimizer="adam", loss=self.loss)


class LogitsTrainer(Trainer):
    LOGITS = True

    def __init__(self):
        self.loss = keras.losses.BinaryCrossentropy(from_logits=self.LOGITS)
        self.model = keras.models.Sequential([keras.layers.Dense(1)])
        self.model.compile(optimizer="adam", loss=self.loss)


Trainer()
LogitsTrainer()
