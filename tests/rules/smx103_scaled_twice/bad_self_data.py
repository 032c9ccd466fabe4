from tensorflow.keras import Sequential, layers
from tensorflow.keras.datasets import cifar100


class Trainer:
    def __init__(self):
        (self.x, self.y), _ = cifar100.load_data()
        self.x = self.x / 255.0
        self.model = self.build()

    def build(self):
        model = Sequential([layers.Conv2D(16, 3), layers.Flatten(), layers.Dense(100, activation="softmax")])
        model.compile("adam", "sparse_categorical_crossentropy")
        return model

    def train(self):
        self.x = self.x / 255.0  # expect: SMX103@18
        self.model.fit(self.x, self.y)


Trainer().train()
