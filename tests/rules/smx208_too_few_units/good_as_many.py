from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), _ = datasets.mnist.load_data()
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x / 255.0, to_categorical(y, 10))
(x, y), _ = datasets.cifar100.load_data(label_mode="coarse")
coarse = Sequential([layers.Flatten(), layers.Dense(20, activation="softmax")])
coarse.compile("adam", "sparse_categorical_crossentropy")
coarse.fit(x / 255.0, y)
