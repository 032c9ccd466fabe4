from keras import Input, Model, layers

inputs = Input((20,))
shared = layers.Dense(64, activation="relu")(inputs)
price = layers.Dense(1, name="price")(shared)
kind = layers.Dense(4, activation="softmax", name="kind")(shared)
model = Model(inputs, [price, kind])
model.compile(optimizer="adam", loss=["mse", "categorical_crossentropy"], metrics=["accuracy"])

named = Model(inputs, [price, kind])
named.compile(
    optimizer="adam",
    loss={"price": "mse", "kind": "categorical_crossentropy"},
    metrics={"price": "mae", "kind": "accuracy"},
)
