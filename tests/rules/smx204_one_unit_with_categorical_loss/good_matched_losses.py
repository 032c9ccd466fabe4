from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(10,))
x = Dense(32, activation="relu")(inputs)
age = Dense(1, name="age")(x)
race = Dense(5, activation="softmax", name="race")(x)
gender = Dense(1, activation="sigmoid", name="gender")(x)

by_name = Model(inputs, [age, race, gender])
by_name.compile(
    "adam",
    loss={"race": "sparse_categorical_crossentropy", "gender": "binary_crossentropy", "age": "mse"},
)
by_order = Model(inputs, [age, race, gender])
by_order.compile("adam", loss=["mse", "categorical_crossentropy", "binary_crossentropy"])
LOSSES = {"age": "mae", "race": "categorical_crossentropy", "gender": "binary_crossentropy"}
by_variable = Model(inputs, [gender, race, age])
by_variable.compile("adam", loss=LOSSES)
