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
model.predict(cv2.imread("one.png")[None])

train = ImageDataGenerator(rescale=1 / 255).flow_from_directory("train", class_mode="sparse")
model = network()
model.fit(train)
model.save("model.h5")
loaded = keras.models.load_model("model.h5")
loaded.predict(img_to_array(load_img("one.png"))[None] / 255)
loaded = keras.models.load_model("another.h5")
loaded.predict(img_to_array(load_img("one.png"))[None])

model = network(own_layer())
model.fit(keras.utils.image_dataset_from_directory("train"))
model.predict(cv2.imread("one.png")[None] / 255)
