import keras

model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(True))  # expect: SMX206@66
