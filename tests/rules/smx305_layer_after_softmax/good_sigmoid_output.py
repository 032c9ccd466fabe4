from keras import Sequential, layers

model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(5, activation="sigmoid")])
model.add(layers.Dropout(0.1))
model.compile("adam", "binary_crossentropy")

coder = Sequential([layers.Dense(16, activation="relu"), layers.GaussianNoise(0.1), layers.Dense(64)])
coder.compile("adam", "mse")
