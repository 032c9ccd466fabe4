import cv2
import numpy as np
from keras.models import load_model, model_from_json
from tensorflow import keras

model = load_model("digits.h5")
image = np.reshape(cv2.imread("7.png", 0), (1, 28, 28, 1))
print(model.predict_classes(image)[0])  # expect: SMX505@13

other = keras.models.load_model("saved_model")
print(other.predict_proba(image))  # expect: SMX505@13

with open("model.json") as file:
    third = model_from_json(file.read())
third.load_weights("model.h5")
print(third.predict_classes(image))  # expect: SMX505@13
