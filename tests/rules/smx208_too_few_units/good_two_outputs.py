from keras import Input, Model, datasets, layers

(x, y), _ = datasets.mnist.load_data()
inputs = Input((28, 28))
h = layers.Flatten()(inputs)
digit = layers.Dense(10, activation="softmax", name="digit")(h)
parity = layers.Dense(2, activation="softmax", name="parity")(h)
model = Model(inputs, [digit, parity])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255.0, [y, y % 2])
