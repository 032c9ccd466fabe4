import tensorflow as tf


class Runner:
    def __init__(self):
        (x, y), (self.x_test, self.y_test) = tf.keras.datasets.mnist.load_data()
        self.x, self.y = x / 255.0, y
        self.model = tf.keras.Sequential([
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(10, activation="softmax"),
        ])
        self.model.compile("adam", "sparse_categorical_crossentropy")

    def train(self):
        self.model.fit(self.x, self.y)

    def test(self):
        return self.model.evaluate(self.x_test, self.y_test)  # expect: SMX102@36


runner = Runner()
runner.train()
runner.test()
