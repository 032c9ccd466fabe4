import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Dense, Flatten


class Net(tf.keras.Model):
    def __init__(self, num_classes=10):
        super().__init__()
        self.conv1 = Conv2D(32, 3, activation="relu")
        self.flatten = Flatten()
        self.d1 = Dense(128, activation="relu")
        self.d2 = Dense(num_classes, activation="sigmoid")  # expect: SMX201@49

    def call(self, x):
        x = self.conv1(x)
        x = self.flatten(x)
        x = self.d1(x)
        return self.d2(x)


net = Net()
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
