from keras.layers import Dense, Input
from keras.models import Model

state = Input((4,))
hidden = Dense(64, activation="relu")(state)
policy = Dense(2, activation="softmax", name="policy")(hidden)
value = Dense(1, name="value")(hidden)
model = Model(state, [policy, value])
model.compile("adam", loss={"policy": "categorical_crossentropy", "value": "mse"})
listed = Model(state, [policy, value])
listed.compile("adam", loss=["categorical_crossentropy", "mse"])
