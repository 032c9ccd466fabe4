import tensorflow as tf
from tensorflow import keras

(x, y), _ = keras.datasets.cifar10.load_data()
x = x / 255.0
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(6, activation="softmax")])  # expect: SMX208@70
model.compile("adam", "sparse_categorical_crossentropy")
for start in range(0, 1000, 32):
    model.train_on_batch(x[start : start + 32], y[start : start + 32])
