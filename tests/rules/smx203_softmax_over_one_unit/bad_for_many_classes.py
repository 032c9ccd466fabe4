import tf_keras as keras

(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255.0
model = keras.Sequential()
model.add(keras.layers.Flatten())
model.add(keras.layers.Dense(1, activation="softmax"))  # expect: SMX203@44
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
