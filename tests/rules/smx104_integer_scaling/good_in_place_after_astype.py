import numpy as np
from keras.datasets import cifar10

(X_train, y_train), (X_test, y_test) = cifar10.load_data()
X_train = X_train.astype('float32')
X_test = X_test.astype(np.float32)
X_train /= 255
X_test /= 255.0

(x, y), _ = cifar10.load_data()
x = np.array(x, dtype="float32")
x /= 255
(z, y), _ = cifar10.load_data()
z = np.asarray(z, np.float64)
z /= 255
