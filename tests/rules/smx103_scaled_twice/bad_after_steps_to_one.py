import cv2
import keras
import matplotlib.pyplot as plt
import tensorflow as tf
from keras.applications import EfficientNetV2B0, ResNet50, mobilenet_v2
from keras.applications.vgg16 import preprocess_input
from keras.layers import Dense, Flatten, Rescaling
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img
from skimage.transform import resize


def network(*first):
    return keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])


network().predict(preprocess_input(img_to_array(load_img("a.jpg")) / 255))  # expect: SMX103@19
network().predict(preprocess_input(plt.imread("a.png")))  # expect: SMX103@19
network().predict(preprocess_input(resize(cv2.imread("a.jpg"), (32, 32))))  # expect: SMX103@19
decoded = tf.io.decode_jpeg(tf.io.read_file("a.jpg"))
network().predict(preprocess_input(tf.image.convert_image_dtype(decoded, tf.float32)))  # expect: SMX103@19
network(Rescaling(1 / 127.5, offset=-1)).predict(cv2.imread("a.jpg") / 255)  # expect: SMX103@9
network(Rescaling(1.0 / 255)).predict(plt.imread("a.png"))  # expect: SMX103@9

inputs = keras.Input((96, 96, 3))
x = mobilenet_v2.preprocess_input(Rescaling(1 / 255)(inputs))  # expect: SMX103@5
model = keras.Model(inputs, Dense(3)(mobilenet_v2.MobileNetV2(include_top=False)(x)))
model.compile("adam", "mse")
model.fit(keras.utils.image_dataset_from_directory("train"))

inputs = keras.Input((96, 96, 3))
x = mobilenet_v2.preprocess_input(inputs)  # expect: SMX103@5
model = keras.Model(inputs, Dense(3)(mobilenet_v2.MobileNetV2(include_top=False)(x)))
model.compile("adam", "mse")
model.fit(keras.utils.image_dataset_from_directory("train").map(lambda x, y: (x / 255, y)))

inputs = keras.Input((96, 96, 3))
x = EfficientNetV2B0(include_top=False)(Rescaling(1 / 255)(inputs))
model = keras.Model(inputs, Dense(3)(x))
model.compile("adam", "mse")
model.fit(keras.utils.image_dataset_from_directory("train"))  # expect: SMX103@11
