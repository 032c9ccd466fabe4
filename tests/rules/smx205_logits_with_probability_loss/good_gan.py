from keras.layers import Dense, Input, LeakyReLU
from keras.models import Model, Sequential

generator = Sequential([Dense(128), LeakyReLU(0.2), Dense(784, activation="tanh")])
discriminator = Sequential([Dense(128), LeakyReLU(0.2), Dense(1, activation="sigmoid")])
discriminator.compile("adam", "binary_crossentropy")
discriminator.trainable = False
noise = Input((100,))
gan = Model(noise, discriminator(generator(noise)))
gan.compile("adam", "binary_crossentropy")
