import tf_keras as keras
from tf_keras import layers

inputs = keras.Input((128, 128, 1))
x = layers.Conv2D(16, 3, activation="relu", padding="same")(inputs)
outputs = layers.Conv2D(1, (1, 1), activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])  # expect: SMX204@38
