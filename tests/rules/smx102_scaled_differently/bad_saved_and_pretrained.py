import cv2
import keras
from keras.applications import VGG16
from keras.layers import BatchNormalization, Dense, Flatten, Rescaling
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img


def network(*first):
    model = keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


train = ImageDataGenerator(rescale=1 / 255).flow_from_directory("train", class_mode="sparse")
model = network()
model.fit(train)
model.save("model.h5")
loaded = keras.models.load_model("model.h5")
loaded.predict(img_to_array(load_img("one.png"))[None])  # expect: SMX102@16

base = VGG16(include_top=False, input_shape=(96, 96, 3))
model = keras.Sequential([base, Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train)
model.predict(img_to_array(load_img("one.png"))[None])  # expect: SMX102@15
