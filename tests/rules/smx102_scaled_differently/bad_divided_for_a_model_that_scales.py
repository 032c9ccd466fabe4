import cv2
import keras
from keras.applications import VGG16
from keras.layers import BatchNormalization, Dense, Flatten, Rescaling
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img


def network(*first):
    model = keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


model = network(Rescaling(1 / 255))
model.fit(keras.utils.image_dataset_from_directory("train"))
model.predict(cv2.imread("one.png")[None] / 255)  # expect: SMX102@15

(x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
model = network(BatchNormalization())
model.fit(x, y, validation_data=(x_test / 255.0, y_test))  # expect: SMX102@34

inputs = keras.Input((96, 96, 3))
features = keras.applications.EfficientNetB0(include_top=False, pooling="avg")(inputs)
model = keras.Model(inputs, Dense(10, activation="softmax")(features))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(keras.utils.image_dataset_from_directory("train"))
model.predict(img_to_array(load_img("one.png"))[None] / 255.0)  # expect: SMX102@15
