import sys

from keras import Sequential, datasets, layers

if "--fashion" in sys.argv:
    (x, y), _ = datasets.fashion_mnist.load_data()
else:
    (x, y), _ = datasets.mnist.load_data()
x = x / 255.0
y = y / 255.0  # expect: SMX106@5
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
