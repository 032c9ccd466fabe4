from keras import Sequential, layers

model = Sequential()
model.add(layers.Dense(64, activation="relu"))
model.add(layers.BatchNormalization())
model.add(layers.Dropout(0.5))
model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")

other = Sequential([layers.Dense(10), layers.BatchNormalization(), layers.Activation("softmax")])
other.compile("adam", "sparse_categorical_crossentropy")
