import numpy as np
from keras.datasets import mnist

(x, y), _ = mnist.load_data()
x = x / 255.0
shown = (x * 255).astype("uint8")
scaled = (x - 0.5) * 2
back = ((scaled / 2 + 0.5) * 255).astype(np.uint8)
