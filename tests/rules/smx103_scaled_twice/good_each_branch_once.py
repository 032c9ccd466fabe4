import sys

from keras import Sequential, datasets, layers

(x, y), _ = datasets.fashion_mnist.load_data()
if "--float32" in sys.argv:
    x = x.astype("float32") / 255
else:
    x = x / 255.0

model = Sequential()
if len(sys.argv) > 2:
    x = x / 255.0
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
