# The attention over two branches is no output of the model.
from keras import Input, Model, layers

left, right = Input((16,)), Input((16,))
both = layers.Concatenate()([left, right])
gates = layers.Dense(2, activation="softmax")(both)
first = layers.Lambda(lambda g: g[:, :1])(gates)
second = layers.Lambda(lambda g: g[:, 1:])(gates)
mixed = layers.Add()([layers.Multiply()([first, left]), layers.Multiply()([second, right])])
model = Model([left, right], layers.Dense(1, activation="sigmoid")(mixed))
model.compile("adam", "binary_crossentropy")
