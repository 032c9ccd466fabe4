from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(32,))
x = Dense(64, activation="relu")(inputs)
age = Dense(5, activation="softmax", name="age")(x)
smile = Dense(1, activation="sigmoid", name="smile")(x)

by_name = Model(inputs, [age, smile])
by_name.compile(
    "adam",
    loss={
        "age": "binary_crossentropy",  # expect: SMX202@16
        "smile": "binary_crossentropy",
    },
)

by_order = Model(inputs, [smile, age])
by_order.compile("adam", loss=["binary_crossentropy", "binary_crossentropy"])  # expect: SMX202@55

for_all = Model(inputs, [age, smile])
for_all.compile("adam", loss="binary_crossentropy")  # expect: SMX202@30
