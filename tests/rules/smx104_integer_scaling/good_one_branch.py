import sys

from keras.datasets import mnist

(x, y), _ = mnist.load_data()
if "--float" in sys.argv:
    x = x.astype("float32")
x /= 255
