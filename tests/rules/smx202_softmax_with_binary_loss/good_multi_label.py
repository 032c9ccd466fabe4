from tensorflow.keras import Sequential, layers

model = Sequential()
model.add(layers.Conv2D(32, 3, activation="relu", input_shape=(96, 96, 3)))
model.add(layers.Flatten())
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(6, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
