from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(16,))
x = Dense(32, activation="relu")(inputs)
box = Dense(4, name="box")(x)
label = Dense(10, activation="softmax", name="label")(x)

by_name = Model(inputs, [box, label])
by_name.compile("adam", loss={"label": "categorical_crossentropy", "box": "mse"})
by_order = Model(inputs, [label, box])
by_order.compile("adam", loss=["categorical_crossentropy", "mse"])
reversed_order = Model(inputs, [box, label])
reversed_order.compile("adam", loss=["mse", "categorical_crossentropy"])
no_loss_for_one = Model(inputs, [box, label])
no_loss_for_one.compile("adam", loss=[None, "categorical_crossentropy"])
