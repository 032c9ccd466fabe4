# `/=` makes a new tensor; only NumPy writes into the old one.
import tensorflow as tf


def load(path, label):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    image = tf.image.resize(image, (64, 64))
    image /= 255.0
    return image, label


def decode(path):
    image = tf.image.decode_png(tf.io.read_file(path))
    image /= 255
    return image


paths = tf.data.Dataset.list_files("*.jpg")
images = paths.map(decode)
image, label = load("rose.jpg", 1)

dataset = tf.keras.utils.image_dataset_from_directory("flowers")
for images, labels in dataset:
    images /= 255.0
