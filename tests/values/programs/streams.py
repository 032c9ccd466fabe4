"""Data that comes in batches: data sets, image generators and files."""

import cv2
import numpy as np
import tensorflow as tf
import tensorflow_datasets as tfds
from keras.datasets import mnist
from keras.applications.resnet50 import preprocess_input
from keras.preprocessing.image import ImageDataGenerator
from keras.utils import image_dataset_from_directory, img_to_array, load_img
from PIL import Image
from sklearn.datasets import fetch_openml
from sklearn.preprocessing import MinMaxScaler, StandardScaler

(x_train, y_train), (x_test, y_test) = mnist.load_data()

# is-below: stream of (raw pixels of mnist, rank 2, size 28, uint8, row, integer labels of 10 classes, rank 0)
rows = tf.data.Dataset.from_tensor_slices((x_train, y_train))
# is-below: stream of (raw pixels of mnist, rank 2, size 28, uint8, row, integer labels of 10 classes, rank 0)
rows = rows.shuffle(1000)
# is-below: stream of (pixels of mnist divided by 255, rank 2, size 28, float, row, integer labels of 10 classes, rank 0)
scaled = rows.map(lambda image, label: (tf.cast(image, tf.float32) / 255, label))
# is-below: stream of batches of (pixels of mnist divided by 255, rank 3, size 28, float, row, integer labels of 10 classes, rank 1)
batches = scaled.batch(32).prefetch(1)
# is-below: stream of (raw pixels of mnist, rank 2, size 28, uint8, row, integer labels, rank 0)
few = rows.filter(lambda image, label: label < 5)
joined = rows.apply(elsewhere)  # is: unknown
# is-below: (pixels of mnist divided by 255, rank 3, size 28, float, row, integer labels of 10 classes, rank 1)
batch = next(iter(batches))
# is-below: stream of (raw pixels of mnist, integer labels of 10 classes, rank 0)
loaded = tfds.load("mnist", split="train", as_supervised=True)
# is-below: [stream of {'image': raw pixels of mnist, 'label': integer labels of 10 classes, rank 0}, stream of {'image': raw pixels of mnist, 'label': integer labels of 10 classes, rank 0}]
loaded = tfds.load("mnist", split=["train", "test"])
# is-below: stream of batches of {'image': raw pixels of mnist, 'label': integer labels of 10 classes, rank 1}
batches = tfds.load("mnist", split="train").batch(8)
# is-below: {'data': raw pixels of mnist, rank 2, size 784, many samples, 'target': integer labels of 10 classes, rank 1, and others}
bunch = fetch_openml("mnist_784")
# is-below: pixels of mnist divided by 255, rank 2, size 784, float, many samples
digits = bunch.data / 255
loaded = tfds.load("a_data_set_of_texts")  # is: unknown
# is-below: stream of batches of (raw pixels of image_dataset_from_directory, rank 4, integer labels from a generator)
images = image_dataset_from_directory("images")
# is-below: stream of batches of (raw pixels of image_dataset_from_directory, rank 4, one-hot labels from a generator)
images = image_dataset_from_directory("images", label_mode="categorical")

generator = ImageDataGenerator(rescale=1 / 255)  # is: image generator, divided by 255
# is-below: image generator, preprocessed as caffe
generator = ImageDataGenerator(preprocessing_function=preprocess_input)
generator = ImageDataGenerator(featurewise_center=True)  # is: image generator, standardised
generator = ImageDataGenerator(rescale=1.0 / 255, rotation_range=20)
# is-below: stream of batches of (pixels of ImageDataGenerator divided by 255, rank 4, integer labels from a generator, rank 1)
files = generator.flow_from_directory("images", class_mode="sparse")
# is-below: stream of batches of (pixels of ImageDataGenerator divided by 255, rank 4, one-hot labels of 2 classes from a generator, rank 2)
files = generator.flow_from_directory("images", classes=["cat", "dog"])
# is-below: stream of batches of pixels of ImageDataGenerator divided by 255, rank 4
files = generator.flow_from_directory("images", class_mode=None)
# is-below: stream of batches of (pixels of mnist divided by 255, rank 3, size 28, float32, many samples, integer labels of 10 classes, rank 1)
flow = generator.flow(x_train, y_train)
# is-below: stream of batches of raw pixels of mnist, rank 3, size 28, float32, many samples
flow = ImageDataGenerator().flow(x_train)

picture = load_img("cat.jpg")  # is: raw pixels of load_img, uint8
picture = img_to_array(picture)  # is: raw pixels of load_img, float32
picture = np.array(Image.open("cat.jpg"))  # is: raw pixels of PIL.Image.open, uint8
picture = cv2.resize(cv2.imread("cat.jpg"), (224, 224))  # is: raw pixels of cv2.imread, uint8
picture = tf.io.decode_jpeg(tf.io.read_file("cat.jpg"))  # is: raw pixels of tf.io.decode_jpeg
picture = tf.image.resize(picture, (224, 224))  # is: raw pixels of tf.io.decode_jpeg
# is-below: pixels of tf.io.decode_jpeg standardised
picture = tf.image.convert_image_dtype(picture, tf.float32)
# is-below: pixels of cv2.imread preprocessed as caffe, one sample
prepared = preprocess_input(np.expand_dims(cv2.imread("cat.jpg"), 0))

scaler = StandardScaler()  # is: scikit-learn StandardScaler
# is-below: pixels of mnist standardised, rank 2, size 784, many samples
standardised = scaler.fit_transform(x_train.reshape(-1, 784))
# is-below: pixels of mnist standardised, rank 3, size 28, many samples
standardised = MinMaxScaler().fit(x_train).transform(x_test)


def endless():
    while True:
        yield x_train / 255, y_train


# is-below: stream of (pixels of mnist divided by 255, rank 3, size 28, float, many samples, integer labels of 10 classes, rank 1)
made = endless()
pictures, kinds = tfds.as_numpy(tfds.load("mnist", split="train", as_supervised=True, batch_size=-1))
pictures  # is: raw pixels of mnist
kinds  # is: integer labels of 10 classes, rank 1
