import keras
import numpy as np

(x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
x = (x / 255).astype("uint8")  # expect: SMX104@5
x_test = (x_test / 255.0).astype(int)  # expect: SMX104@10

(a, _), (b, _) = keras.datasets.cifar10.load_data()
a = a / 255.0
a = a.astype(np.int32)  # expect: SMX104@5
b = (b * (1.0 / 255)).astype(dtype="int64")  # expect: SMX104@5
