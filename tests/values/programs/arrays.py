"""Pixels: where they come from and what was done to them since."""

import numpy as np
from keras.datasets import cifar10, mnist

(x_train, y_train), (x_test, y_test) = mnist.load_data()
x_train  # is: raw pixels of mnist, rank 3, size 28, uint8, many samples
y_train  # is: integer labels of 10 classes, rank 1

scaled = x_train / 255  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples
# is-below: pixels of mnist divided by 255 and shifted by 0.5, rank 3, size 28, many samples
scaled = x_train / 255.0 - 0.5
# is-below: pixels of mnist shifted by 127.5 and divided by 127.5, rank 3, size 28, float, many samples
scaled = (x_train - 127.5) / 127.5
# is-below: pixels of mnist multiplied by 0.00392157, rank 3, size 28, many samples
scaled = x_train * (1 / 255)
# is-below: pixels of mnist floor-divided by 255, rank 3, size 28, uint8, many samples
scaled = x_train // 255
# is-below: pixels of mnist shifted and divided, float, many samples
scaled = (x_train - x_train.mean()) / x_train.std()
scaled = x_train / x_train.max()  # is: pixels of mnist divided, size 28, float, many samples
same = x_train / 1  # is: raw pixels of mnist, rank 3, size 28, float, many samples

flat = x_train.reshape(60000, 784)  # is: raw pixels of mnist, rank 2, size 784, uint8, many samples
# is-below: pixels of mnist divided by 255, rank 2, size 784, float, many samples
flat = x_train.reshape((-1, 28 * 28)).astype("float32") / 255
images = np.expand_dims(x_train, -1)  # is: raw pixels of mnist, rank 4, size 1, uint8, many samples
images = x_train[..., np.newaxis]  # is: raw pixels of mnist, uint8, many samples
images = x_train[:, :, :, None]  # is: raw pixels of mnist, rank 4, uint8, many samples
single = x_train[:1]  # is: raw pixels of mnist, rank 3, size 28, uint8, one sample
# is-below: raw pixels of mnist, rank 3, size 28, uint8, one sample
single = np.expand_dims(x_train[0], axis=0)

image = x_train[0]  # is: raw pixels of mnist, rank 2, size 28, uint8
half = x_train[:30000]  # is: raw pixels of mnist, rank 3, size 28, uint8, many samples
chosen = x_train[y_train == 3]  # is: raw pixels of mnist, rank 3, size 28, uint8
corner = x_train[:, 0, 0]  # is: raw pixels of mnist, uint8, many samples
right = x_train[..., 14:]  # is: raw pixels of mnist, uint8, many samples
image = x_train[0, :, :]  # is: raw pixels of mnist, uint8
image = x_train[place, :, :]  # is: raw pixels of mnist, uint8
two = np.concatenate([x_train[:1], x_test[:1]])  # is: raw pixels of mnist, uint8

# is-below: raw pixels of mnist, rank 3, size 28, float32, many samples
x_train = x_train.astype("float32")
x_train /= 255  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples
# is-below: raw pixels of mnist, rank 3, size 28, float32, many samples
x_test = np.asarray(x_test, dtype=np.float32)
np.array([[1.0, 2.0], [3.0, 4.0]])
everything = np.concatenate([x_train, x_test])  # is: stack, many samples
same_scale = np.concatenate([x_test, x_test])  # is: raw pixels of mnist, float32, many samples
clipped = np.clip(x_test, 0, 1)  # is: clip, rank 3, size 28
# is-below: pixels of mnist divided by 255, rank 3, size 28, uint8, many samples
whole = (x_test / 255).astype("uint8")
turned = x_test.transpose(0, 2, 1)  # is: raw pixels of mnist, float32, many samples

(x, y), _ = cifar10.load_data()
x  # is: raw pixels of cifar10, rank 4, size 3, uint8, many samples
y  # is: integer labels of 10 classes, rank 2, size 1
y = y.flatten()  # is: reshape, integer labels of 10 classes

filled = np.zeros((100, 28, 28))  # is: filled, rank 3, size 28
filled[0] = x_test[0]  # is: raw pixels of mnist, rank 3, size 28
noise = np.random.normal(size=(16, 100))  # is: filled, rank 2, size 100
product = filled @ noise  # is: matmul, rank 3, size 100
numbers = np.load("numbers.npy")  # is: data
