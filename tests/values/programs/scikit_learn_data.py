import numpy as np
from keras.datasets import cifar10
from sklearn.datasets import fetch_mldata, fetch_openml

mnist = fetch_openml('mnist_784', version=1)
x = mnist.data  # is: raw pixels of mnist, rank 2, size 784, many samples
y = mnist['target']  # is: integer labels of 10 classes, rank 1
pixels, labels = fetch_openml('mnist_784', return_X_y=True)
pixels  # is: raw pixels of mnist, rank 2, size 784, many samples
labels  # is: integer labels of 10 classes, rank 1
old = fetch_mldata('MNIST original')
old.data  # is: raw pixels of mnist, rank 2, size 784, uint8, many samples
(x_train, y_train), _ = cifar10.load_data()
moved = np.moveaxis(x_train, -1, 1)  # is: raw pixels of cifar10, rank 4, uint8
