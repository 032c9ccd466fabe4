from keras import Sequential, datasets, layers

(x, y), _ = datasets.fashion_mnist.load_data()
x = x / 255.0
model = Sequential()
model.add(layers.Rescaling(2.0, offset=-1.0))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
