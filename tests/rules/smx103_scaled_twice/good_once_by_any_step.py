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


network().predict(preprocess_input(img_to_array(load_img("a.jpg"))))
network().predict(preprocess_input(plt.imread("a.jpg")))
network().predict(preprocess_input(plt.imread(unknown)))
network().predict(preprocess_input(resize(cv2.imread("a.jpg"), (32, 32), preserve_range=True)))
network().predict(preprocess_input(resize(cv2.imread("a.jpg"), (32, 32)) * 255))
network().predict(resize(cv2.imread("a.jpg") / 255, (32, 32)))
network(Rescaling(2.0, offset=-1)).predict(plt.imread("a.png"))
network(Rescaling(1 / 255)).predict(plt.imread("a.jpg"))
EfficientNetV2B0(include_preprocessing=False).predict(cv2.imread("a.jpg") / 255)

inputs = keras.Input((96, 96, 3))
x = ResNet50(include_top=False)(Rescaling(1 / 255)(inputs))
model = keras.Model(inputs, Dense(3)(x))
model.compile("adam", "mse")
model.fit(keras.utils.image_dataset_from_directory("train"))

model = network(Rescaling(1 / 255))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(keras.utils.image_dataset_from_directory("train"))
