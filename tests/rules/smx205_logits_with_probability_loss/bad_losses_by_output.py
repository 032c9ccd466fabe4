from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(16,))
x = Dense(32, activation="relu")(inputs)
policy = Dense(4, name="policy")(x)
value = Dense(1, activation="tanh", name="value")(x)

by_name = Model(inputs, [policy, value])
by_name.compile("adam", loss={"policy": "categorical_crossentropy", "value": "mean_squared_error"})  # expect: SMX205@41
by_order = Model(inputs, [policy, value])
by_order.compile("adam", loss=["categorical_crossentropy", "mean_squared_error"])  # expect: SMX205@32
