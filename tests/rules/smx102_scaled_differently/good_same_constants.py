import cv2
import keras
from keras.applications import mobilenet_v2, vgg16
from keras.layers import Dense, Flatten
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img


def network(*first):
    model = keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


train = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", class_mode="sparse")
test = ImageDataGenerator(rescale=1 / 256).flow_from_directory("test", class_mode="sparse")
model = network()
model.fit(train, validation_data=test)
model.predict(cv2.imread("one.png")[None] * 0.0039)
model.predict(cv2.imread("one.png")[None] / 255 - 0.5)
model.predict(cv2.imread("one.png")[None] / 255 * 2 / 2)

prepare = mobilenet_v2.preprocess_input
prepared = ImageDataGenerator(preprocessing_function=prepare).flow_from_directory("train")
model = keras.Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(prepared)
model.predict(cv2.imread("one.png")[None] / 127.5 - 1)
model.predict(mobilenet_v2.preprocess_input(img_to_array(load_img("two.png"))[None]))
