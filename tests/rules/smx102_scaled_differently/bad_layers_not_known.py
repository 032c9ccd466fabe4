"""Layers that nobody knows, and a loaded model, were fitted on other numbers."""
import keras
import numpy as np
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img

vgg = keras.applications.vgg16.VGG16()
model = keras.Sequential()
for layer in vgg.layers[:-1]:
    model.add(layer)
model.add(keras.layers.Dense(1, activation="sigmoid"))
model.compile(optimizer="adam", loss="binary_crossentropy")
train = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", target_size=(224, 224), class_mode="binary")
model.fit(train, epochs=10)
image = np.expand_dims(img_to_array(load_img("a.jpg", target_size=(224, 224))), axis=0)
model.predict(image)  # expect: SMX102@15
model = keras.models.load_model("old.h5")
train = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", target_size=(224, 224), class_mode="binary")
model.fit(train, epochs=10)
image = np.expand_dims(img_to_array(load_img("a.jpg", target_size=(224, 224))), axis=0)
model.predict(image)  # expect: SMX102@15
other = keras.Sequential([make_layers(), keras.layers.Dense(1, activation="sigmoid")])
other.compile(optimizer="adam", loss="binary_crossentropy")
other.fit(train, epochs=10)
other.predict(image)  # expect: SMX102@15
