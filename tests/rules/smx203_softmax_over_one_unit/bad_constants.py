import keras

HIDDEN = 64
NUM_CLASSES = 1
OUTPUT_ACTIVATION = "softmax"

model = keras.models.Sequential()
model.add(keras.layers.Dense(HIDDEN, activation="relu"))
model.add(keras.layers.Dense(NUM_CLASSES, activation=OUTPUT_ACTIVATION))  # expect: SMX203@54
model.compile(optimizer="rmsprop", loss="binary_crossentropy")
