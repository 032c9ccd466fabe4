from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(10,))
x = Dense(32, activation="relu")(inputs)
age = Dense(1, name="age")(x)
gender = Dense(1, activation="sigmoid", name="gender")(x)

by_name = Model(inputs, [age, gender])
by_name.compile(
    "adam",
    loss={
        "age": "mse",
        "gender": "categorical_crossentropy",  # expect: SMX204@19
    },
)

by_order = Model(inputs, [age, gender])
by_order.compile("adam", loss=["mse", "sparse_categorical_crossentropy"])  # expect: SMX204@39
