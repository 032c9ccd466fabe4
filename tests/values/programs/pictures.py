import pickle

import cv2
import h5py
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
import tensorflow_datasets as tfds
from skimage.transform import resize
from sklearn.utils import shuffle
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

pairs = []
for name in names:
    try:
        pairs.append([cv2.imread(name), 1])
    except ValueError:
        pass
pairs  # is: [any number of [raw pixels of cv2.imread, uint8, 1]]
x, y = zip(*pairs)
x = np.array(x)  # is: raw pixels of cv2.imread, uint8
rows = shuffle(pairs)  # is: [any number of [raw pixels of cv2.imread, uint8, 1]]
records = []
for name in names:
    records.append({"picture": cv2.imread(name)})
records  # is: [any number of {'picture': raw pixels of cv2.imread, uint8}]

x = np.zeros((100, 32, 32, 3))  # is: filled, rank 4, size 3
for i in range(len(names)):
    x[i] = cv2.imread(names[i])
x  # is: raw pixels of cv2.imread, rank 4, size 3
x[..., 0] -= 103.9
x  # is: pixels of cv2.imread standardised, rank 4, size 3

blurred = cv2.GaussianBlur(cv2.imread("a.png"), (5, 5), 0)  # is: raw pixels of cv2.imread, uint8
_, black = cv2.threshold(blurred, 100, 255, cv2.THRESH_BINARY)
inverted = 255 - black  # is: raw pixels of cv2.imread
inverted = ~black  # is: raw pixels of cv2.imread, uint8
found, frame = cv2.VideoCapture(0).read()
frame  # is: raw pixels of cv2.VideoCapture.read, uint8
png = plt.imread("a.png")  # is: pixels of matplotlib.pyplot.imread divided by 255
jpeg = plt.imread("a" + ".jpg")  # is: raw pixels of matplotlib.pyplot.imread, uint8
small = resize(frame, (10, 10))  # is: pixels of cv2.VideoCapture.read divided by 255

path = keras.utils.get_file(
    "mnist.npz", "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
)
digits = np.load(path)["x_train"]  # is: raw pixels of mnist, rank 3, size 28, uint8, many samples

names = tf.data.Dataset.list_files("*.jpg")  # is: stream of unknown
numbers = tf.data.Dataset.from_tensor_slices([1, 2])
both = tf.data.Dataset.zip((names, numbers))  # is: stream of (unknown, unknown)
flowers = tfds.load("tf_flowers", split="train", as_supervised=True)  # is: stream of (raw pixels of tf_flowers, integer labels of 5 classes, rank 0)


def batches():
    while True:
        yield cv2.imread("a.png")[None], np.array([1])


made = tf.data.Dataset.from_generator(batches, (tf.float32, tf.int32))  # is: stream of (raw pixels of cv2.imread, uint8, one sample, join, integer labels of 1 classes from 1, rank 1, size 1)
more = names.interleave(lambda name: tf.data.Dataset.zip((names, names)))  # is: stream of (unknown, unknown)

scores = unknown() / 255  # is: data divided by 255, float
stored = np.load("pictures.npz")  # is: data
part = stored["x"] / 255.0  # is: data divided by 255, float
with h5py.File("pictures.h5") as stored:
    part = stored["x"][:]  # is: data
anything = pickle.load(open("a", "rb"))  # is: data


def divide(picture):
    return picture / 127.5 - 1


own = ImageDataGenerator(preprocessing_function=divide)  # is: image generator, divided by 127.5, shifted by 1
centred = ImageDataGenerator(featurewise_center=True)  # is: image generator, standardised
flowing = centred.flow(unknown, numbers)  # is: stream of batches of (data standardised, float32, stream of unknown)
frame = centred.standardize(frame)  # is: pixels of cv2.VideoCapture.read standardised
