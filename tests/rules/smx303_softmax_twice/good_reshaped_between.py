# Other numbers share a row after the Reshape.
from keras import Input, Model, layers

inputs = Input((32,))
x = layers.Dense(12, activation="sigmoid")(inputs)
x = layers.Reshape((3, 4))(x)
x = layers.Softmax()(x)

y = layers.Dense(12, activation="softmax")(inputs)
y = layers.Reshape((4, 3))(y)
y = layers.Permute((2, 1))(y)
y = layers.Activation("softmax")(y)
model = Model(inputs, [x, y])
