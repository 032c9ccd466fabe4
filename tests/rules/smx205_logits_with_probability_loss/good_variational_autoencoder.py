from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.losses import binary_crossentropy
from keras.models import Model

inputs = Input(shape=(784,))
h = Dense(256, activation="relu")(inputs)
z_mean = Dense(2)(h)
z_log_var = Dense(2)(h)


def sampling(args):
    mean, log_var = args
    epsilon = K.random_normal(shape=(K.shape(mean)[0], 2))
    return mean + K.exp(0.5 * log_var) * epsilon


z = Lambda(sampling)([z_mean, z_log_var])
outputs = Dense(784, activation="sigmoid")(Dense(256, activation="relu")(z))
vae = Model(inputs, outputs)


def vae_loss(x, decoded):
    xent = 784 * binary_crossentropy(x, decoded)
    kl = -0.5 * K.sum(1 + z_log_var - K.square(z_mean) - K.exp(z_log_var), axis=-1)
    return xent + kl


vae.compile(optimizer="rmsprop", loss=vae_loss)
