# y_pred is whatever the model ends with.
from keras import backend as K
from project import discriminator


def focal_loss(y_true, y_pred, gamma=2.0):
    positive = K.pow(1 - y_pred, gamma) * y_true * K.log(y_pred)
    negative = K.pow(y_pred, gamma) * (1 - y_true) * K.log(1 - y_pred)
    return -K.mean(positive + negative)


def adversarial(images):
    return -K.mean(K.log(discriminator(images)))
