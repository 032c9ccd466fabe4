import numpy as np
from keras.applications import VGG16, ResNet50
from project import preprocess_input, read

model = VGG16(weights="imagenet")
model.predict(np.load("x.npy"))
model.predict(read("cat.jpg"))
model.predict(preprocess_input(read("cat.jpg")))


def features(images, prepare):
    return ResNet50(include_top=False).predict(prepare(images))
