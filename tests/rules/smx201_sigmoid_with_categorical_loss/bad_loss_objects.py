import keras
from keras import layers

loss_fn = keras.losses.SparseCategoricalCrossentropy()
a = keras.Sequential([layers.Dense(4, activation="sigmoid")])  # expect: SMX201@50
a.compile(optimizer="sgd", loss=loss_fn)

b = keras.Sequential([layers.Dense(4, activation="sigmoid")])  # expect: SMX201@50
b.compile(optimizer="sgd", loss=keras.losses.categorical_crossentropy)

c = keras.Sequential([layers.Dense(4, activation=keras.activations.sigmoid)])  # expect: SMX201@50
c.compile(optimizer="sgd", loss=keras.losses.CategoricalCrossentropy(from_logits=False))

d = keras.Sequential([layers.Dense(4, activation="sigmoid")])  # expect: SMX201@50
d.compile(optimizer="sgd", loss=keras.losses.CategoricalFocalCrossentropy())

e = keras.Sequential([layers.Dense(4, activation="sigmoid")])  # expect: SMX201@50
e.compile(optimizer="sgd", loss="CategoricalCrossentropy")
