import sys

from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
if "--one-hot" in sys.argv:
    y = to_categorical(y)
    loss = "categorical_crossentropy"
else:
    loss = "sparse_categorical_crossentropy"
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", loss=loss)
model.fit(x, y)
