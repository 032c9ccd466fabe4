from keras import Sequential, layers, losses

model = Sequential([layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy")
other = Sequential([layers.Dense(10, activation="softmax")])
other.compile("adam", loss=losses.SparseCategoricalCrossentropy())
third = Sequential([layers.Dense(10, activation="softmax")])
third.compile("adam", loss="kl_divergence")
