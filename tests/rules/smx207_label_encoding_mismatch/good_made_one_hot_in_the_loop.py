import numpy as np
import tensorflow as tf
from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), _ = datasets.cifar10.load_data()
x = x / 255.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
for start in range(0, 1000, 32):
    model.train_on_batch(x[start : start + 32], to_categorical(y[start : start + 32], 10))

dataset = tf.data.Dataset.from_tensor_slices((x, y)).map(lambda a, b: (a, tf.one_hot(b[0], 10)))
model.fit(dataset.batch(32))
