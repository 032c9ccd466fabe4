from tensorflow.keras import Sequential, layers

model = Sequential([layers.Input((16,))])
for units in (64, 32, 16):
    model.add(layers.Dense(units, activation="softmax"))  # expect: SMX302@46
    model.add(layers.Dropout(0.1))
model.add(layers.Dense(4))
