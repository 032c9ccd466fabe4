import sys

from keras import Input, Model, layers

inputs = Input((8,))
if "--deep" in sys.argv:
    logits = layers.Dense(5)(layers.Dense(32, activation="relu")(inputs))
else:
    logits = layers.Dense(5)(inputs)
model = Model(inputs, layers.Softmax(axis=0)(logits))  # expect: SMX304@43
model.compile("adam", "categorical_crossentropy")
