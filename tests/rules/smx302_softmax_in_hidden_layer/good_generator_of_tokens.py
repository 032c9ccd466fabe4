# What the generator ends with is an output, whoever reads it.
from tensorflow.keras import Input, Model, Sequential, layers

generator = Sequential([layers.Input((32,)), layers.Dense(64, activation="relu"), layers.Dense(20, activation="softmax")])
discriminator = Sequential([layers.Input((20,)), layers.Dense(64), layers.Dense(1, activation="sigmoid")])
discriminator.compile(loss="binary_crossentropy", optimizer="adam")

noise = Input((32,))
gan = Model(noise, discriminator(generator(noise)))
gan.compile(loss="binary_crossentropy", optimizer="adam")
