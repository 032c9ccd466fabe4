import numpy as np
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

pictures = ImageDataGenerator(rescale=1 / 255).flow_from_directory(
    "animals", classes=["cat", "dog", "bird"], class_mode="binary"
)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = keras.layers.Flatten()
        self.out = keras.layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.out(self.flat(x))


net = Net()
net.compile("adam", "binary_crossentropy")  # expect: SMX213@21
net.fit(pictures, epochs=3)

rows = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
one = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
one.compile("adam", keras.losses.BinaryCrossentropy())  # expect: SMX213@21
one.fit(np.load("x.npy"), rows)

counts = np.zeros(300, dtype="int")
counts[100:200] = 1
counts[200:] = 2
other = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
other.compile("adam", "binary_crossentropy")  # expect: SMX213@23
other.fit(np.load("x.npy"), counts)

inputs = keras.Input((8,))
age = keras.layers.Dense(1, activation="sigmoid", name="age")(inputs)
kind = keras.layers.Dense(4, activation="softmax", name="kind")(inputs)
both = keras.Model(inputs, [kind, age])
both.compile(
    "adam",
    loss={"kind": "sparse_categorical_crossentropy", "age": "binary_crossentropy"},  # expect: SMX213@61
)
both.fit(
    np.load("x.npy"),
    {"kind": np.array([0, 1, 2, 3]), "age": np.array([0, 1, 2, 2])},
)
