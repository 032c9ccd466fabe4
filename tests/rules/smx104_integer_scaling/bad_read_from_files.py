import glob

import cv2
import numpy as np
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from PIL import Image

images = []
for name in glob.glob("photos/*.jpg"):
    photo = cv2.imread(name)
    photo = cv2.resize(photo, (64, 64))
    images.append(photo)
images = np.array(images)
images /= 255.0  # expect: SMX104@1

portrait = np.array(Image.open("portrait.png"))
portrait /= 255  # expect: SMX104@1
small = cv2.imread("small.png") // 255  # expect: SMX104@9

model = Sequential([Conv2D(8, 3), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
