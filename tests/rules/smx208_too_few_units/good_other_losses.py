# One unit per bit, an autoencoder, a regression: the number of classes says nothing.
from keras import Sequential, datasets, layers

(x, y), _ = datasets.mnist.load_data()
x = x.reshape(-1, 784) / 255.0
coder = Sequential([layers.Dense(32, activation="relu"), layers.Dense(784, activation="sigmoid")])
coder.compile("adam", "binary_crossentropy")
coder.fit(x, x)
regression = Sequential([layers.Dense(32, activation="relu"), layers.Dense(1)])
regression.compile("adam", "mse")
regression.fit(x, y)
