import keras
from keras import layers

inputs = keras.Input((12,))
outputs = layers.Dense(1)(layers.Dense(8, activation="relu")(inputs))
model = keras.Model(inputs, outputs)
model.compile(
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=["accuracy", "AUC", "Precision", "binary_accuracy"],  # expect: SMX209@14, SMX209@26, SMX209@33, SMX209@46
)
