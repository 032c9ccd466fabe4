from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
model.compile("adam", "categorical_crossentropy")
model.fit(x, to_categorical(y))
