"""Classes are numbered in loops over folders, by place, condition and index."""
import os, cv2, numpy as np
from keras.models import Sequential
from keras.layers import Dense, Flatten, Conv2D
from keras.utils import to_categorical
data, labels = [], []
folders = os.listdir('train')
for i, name in enumerate(folders):
    for f in os.listdir(os.path.join('train', name)):
        img = cv2.imread(os.path.join('train', name, f))
        if img is None:
            continue
        img = cv2.resize(img, (64, 64))
        data.append(img)
        labels.append(i)
X = np.array(data); y = np.array(labels)
m = Sequential([Conv2D(8, 3, input_shape=(64, 64, 3)), Flatten(), Dense(5, activation='softmax')])
m.compile('adam', 'categorical_crossentropy')  # expect: SMX207@19
m.fit(X, y)  # expect: SMX101@7
