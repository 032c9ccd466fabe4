# The input is the target too: both are 0 to 255, and so is what the network gives back.
import numpy as np
from keras import Sequential, layers
from PIL import Image

image = np.asarray(Image.open("rose.jpg"))
image = image.flatten().reshape(1, 12288)
model = Sequential([layers.Dense(50, activation="relu"), layers.Dense(12288)])
model.compile(loss="mean_squared_error", optimizer="adam")
model.fit(image, image, epochs=20)
