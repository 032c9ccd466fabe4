import cv2
import numpy as np
import tensorflow as tf
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input

images = []
for path in tf.io.gfile.glob("photos/*.jpg"):
    image = cv2.resize(cv2.imread(path), (224, 224))
    images.append(image)
images = np.array(images) / 255.0

model = VGG16(weights="imagenet")
scores = model.predict(preprocess_input(images))  # expect: SMX103@24
