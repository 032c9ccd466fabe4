# 255 * 257 = 65535: two steps, but the pixels are only brought to 0..1 once.
import numpy as np
from keras import Sequential, datasets, layers

(x, y), _ = datasets.mnist.load_data()
wide = x.astype("float32") * 257
wide = wide / 65535.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(wide, y)
