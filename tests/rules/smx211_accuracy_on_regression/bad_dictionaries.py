import keras
from keras import layers

inputs = keras.Input((20,))
price = layers.Dense(1, name="price")(inputs)
model = keras.Model(inputs, price)
model.compile(optimizer="adam", loss={"price": "mse"}, metrics={"price": ["accuracy", "mae"]})  # expect: SMX211@75
