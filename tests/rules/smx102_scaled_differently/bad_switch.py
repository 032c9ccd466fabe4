"""A switch that is edited to train or to test."""
import numpy as np
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing import image

mode = "training"
model = Sequential([Flatten(input_shape=(64, 64, 3)), Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
train = image.ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", target_size=(64, 64), class_mode="binary")
if mode == "training":
    model.fit_generator(train, epochs=3)
    model.save_weights("best.h5")
elif mode == "testing":
    model.load_weights("best.h5")
    picture = image.img_to_array(image.load_img("a.jpg", target_size=(64, 64)))
    print(model.predict(np.expand_dims(picture, axis=0)))  # expect: SMX102@25
