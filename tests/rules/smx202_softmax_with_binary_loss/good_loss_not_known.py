from keras import Sequential, layers, losses
from keras import ops
from project import LOSS, focal


def own(y_true, y_pred):
    return ops.mean(losses.binary_crossentropy(y_true, y_pred))


def build(loss):
    model = Sequential([layers.Dense(5, activation="softmax")])
    model.compile("adam", loss=loss)
    return model


build(LOSS)
build(focal(2.0))
build(own)
build(lambda t, p: ops.mean(ops.square(t - p)))
