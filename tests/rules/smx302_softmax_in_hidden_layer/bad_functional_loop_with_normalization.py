from keras import Input, Model, layers

inputs = Input((32,))
for units in [64, 32]:
    hidden = layers.Dense(units, activation="softmax", name=f"hidden_{units}")(inputs)  # expect: SMX302@45
    inputs = layers.BatchNormalization()(hidden)
outputs = layers.Dense(4, activation="softmax")(inputs)
