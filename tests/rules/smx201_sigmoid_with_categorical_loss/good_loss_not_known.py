import argparse

from hyper_params import LOSS, build_loss
from keras.layers import Dense
from keras.models import Sequential

parser = argparse.ArgumentParser()
parser.add_argument("--loss", default="categorical_crossentropy")
args = parser.parse_args()


def compiled(loss):
    model = Sequential([Dense(5, activation="sigmoid")])
    model.compile(loss=loss, optimizer="adam")
    return model


for unknown in (LOSS, build_loss("categorical_crossentropy"), args.loss):
    compiled(unknown)
compiled("crossentropy")
