"""Pairs of a picture and the place of its class."""
import os, random
import cv2
import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Flatten
CATEGORIES = ["Dog", "Cat"]
training_data = []
def create_training_data():
    for category in CATEGORIES:
        path = os.path.join("PetImages", category)
        class_num = CATEGORIES.index(category)
        for img in os.listdir(path):
            try:
                img_array = cv2.imread(os.path.join(path, img), cv2.IMREAD_GRAYSCALE)
                new_array = cv2.resize(img_array, (50, 50))
                training_data.append([new_array, class_num])
            except Exception as e:
                pass
create_training_data()
random.shuffle(training_data)
X = []
y = []
for features, label in training_data:
    X.append(features)
    y.append(label)
X = np.array(X).reshape(-1, 50, 50, 1)
y = np.array(y)
m = Sequential([Flatten(), Dense(2, activation='softmax')])
m.compile(loss='categorical_crossentropy', optimizer='adam')  # expect: SMX207@16
m.fit(X, y, epochs=3)  # expect: SMX101@7
