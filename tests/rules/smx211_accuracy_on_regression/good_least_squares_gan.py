# The labels are 0 and 1, so accuracy counts what the discriminator tells apart.
import numpy as np
from keras import Input, Model, layers

image = Input((28, 28, 1))
score = layers.Dense(1)(layers.Flatten()(image))
discriminator = Model(image, score)
discriminator.compile(loss="mse", optimizer="adam", metrics=["accuracy"])

noise = Input((100,))
fake = layers.Reshape((28, 28, 1))(layers.Dense(784, activation="sigmoid")(noise))
discriminator.trainable = False
adversarial = Model(noise, discriminator(fake))
adversarial.compile(loss="mse", optimizer="adam")
discriminator.train_on_batch(np.load("real.npy"), np.ones((64, 1)))
