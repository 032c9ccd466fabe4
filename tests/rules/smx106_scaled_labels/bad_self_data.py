import tf_keras as keras


class Trainer:
    def __init__(self):
        (self.x, self.y), _ = keras.datasets.cifar100.load_data()
        self.x = self.x * (1 / 255)
        self.y = self.y * (1 / 255)  # expect: SMX106@18
        self.model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(100, activation="softmax")])
        self.model.compile("adam", "sparse_categorical_crossentropy")

    def train(self):
        self.model.fit(self.x, self.y)


Trainer().train()
