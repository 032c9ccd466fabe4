from keras import Input, Model, layers

inputs = Input((20,))
shared = layers.Dense(64, activation="relu")(inputs)
price = layers.Dense(1, name="price")(shared)
area = layers.Dense(1, name="area")(shared)
model = Model(inputs, [price, area])
model.compile(optimizer="adam", loss=["mse", "mae"], metrics=["accuracy"])  # expect: SMX211@63
