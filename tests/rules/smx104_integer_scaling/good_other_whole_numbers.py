import numpy as np
from keras.datasets import mnist

(x, y), _ = mnist.load_data()
half = x.shape[0] // 2
steps = len(x) // 255
levels = x // 64
halves = x // 2
thresholded = (x > 127).astype("uint8")
rounded = np.round(x / 255).astype("uint8")
binary = (x / 255 > 0.5).astype("int32")
by_256 = x / 256
