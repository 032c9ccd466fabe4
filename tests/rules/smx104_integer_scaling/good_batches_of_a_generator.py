"""`ImageDataGenerator` makes batches of float32 of whatever it is given."""

from keras.datasets import mnist
from keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), _ = mnist.load_data()
x_train = x_train.reshape(-1, 28, 28, 1)
for images, labels in ImageDataGenerator(rotation_range=10).flow(x_train, y_train):
    images /= 255
    break
