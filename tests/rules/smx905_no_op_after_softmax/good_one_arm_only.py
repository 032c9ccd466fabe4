import sys

from keras import Sequential, layers

model = Sequential([layers.Input((8,))])
if "--classes" in sys.argv:
    model.add(layers.Dense(3, activation="softmax"))
else:
    model.add(layers.Dense(3))
model.add(layers.ReLU())


def build(activation):
    return Sequential([layers.Dense(3, activation=activation), layers.Activation("relu")])


build(sys.argv[1])
