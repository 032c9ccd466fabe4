from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

inputs = Input(shape=(20,))
kind = Dense(4, activation="softmax", name="kind")(inputs)
price = Dense(1, name="price")(kind)
model = Model(inputs=inputs, outputs=[kind, price])
model.compile(optimizer="adam", loss=["categorical_crossentropy", "mse"])
