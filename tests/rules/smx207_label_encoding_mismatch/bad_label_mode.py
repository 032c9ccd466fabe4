import tensorflow as tf
from tensorflow.keras import layers

train = tf.keras.utils.image_dataset_from_directory("flowers")
one_hot = tf.keras.utils.image_dataset_from_directory("flowers", label_mode="categorical")


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.scale = layers.Rescaling(1 / 255)
        self.flat = layers.Flatten()
        self.out = layers.Dense(5, activation="softmax")

    def call(self, x):
        return self.out(self.flat(self.scale(x)))


first = Net()
first.compile(optimizer="adam", loss="categorical_crossentropy")  # expect: SMX207@38
first.fit(train.prefetch(1), epochs=2)
second = Net()
second.compile(optimizer="adam", loss="sparse_categorical_crossentropy")  # expect: SMX207@39
second.fit(one_hot.shuffle(100).cache(), epochs=2)
