import sys

from keras import Sequential, layers

model = Sequential([layers.Dense(32, activation="relu")])
if sys.argv[1] == "classes":
    model.add(layers.Dense(10, activation="softmax"))
else:
    model.add(layers.Dropout(0.5))
    model.add(layers.Dense(10))
    model.add(layers.LayerNormalization())
    model.add(layers.Softmax())
model.compile("adam", "sparse_categorical_crossentropy")
