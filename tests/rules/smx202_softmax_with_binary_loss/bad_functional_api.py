from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input(shape=(784,))
x = layers.Dense(64, activation="relu")(inputs)
outputs = layers.Dense(10, activation=keras.activations.softmax)(x)
model = keras.Model(inputs=inputs, outputs=outputs)
model.compile(
    optimizer="rmsprop",
    loss=keras.losses.BinaryCrossentropy(),  # expect: SMX202@10
    metrics=["accuracy"],
)

logits = layers.Dense(5)(x)
probabilities = layers.Softmax()(logits)
other = keras.Model(inputs, probabilities)
other.compile(loss=keras.losses.binary_crossentropy, optimizer="sgd")  # expect: SMX202@20
