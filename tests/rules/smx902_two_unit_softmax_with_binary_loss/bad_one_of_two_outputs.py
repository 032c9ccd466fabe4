from keras.layers import Dense, Input
from keras.models import Model

inputs = Input((20,))
shared = Dense(64, activation="relu")(inputs)
sick = Dense(2, activation="softmax", name="sick")(shared)
kind = Dense(4, activation="softmax", name="kind")(shared)
model = Model(inputs, [sick, kind])
model.compile("adam", loss={"sick": "binary_crossentropy", "kind": "categorical_crossentropy"})  # expect: SMX902@37
model.fit(None, None)
