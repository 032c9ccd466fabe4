# The generator is trained through the model that holds it, never with its own loss.
from keras.layers import Dense
from keras.models import Sequential

generator = Sequential([Dense(128, activation="relu"), Dense(784, activation="tanh")])
discriminator = Sequential([Dense(64, activation="relu"), Dense(1, activation="sigmoid")])


def stacked(first, second):
    model = Sequential()
    model.add(first)
    second.trainable = False
    model.add(second)
    return model


both = stacked(generator, discriminator)
generator.compile(loss="binary_crossentropy", optimizer="SGD")
both.compile(loss="binary_crossentropy", optimizer="SGD")
