# A number between 0 and 1 as a regression target.
from keras import Sequential, datasets, layers

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
model = Sequential([layers.Flatten(), layers.Dense(32, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y / 255.0)
model.fit(x, y / 9.0)
