"""Conditions and lists that are multiplied."""
import numpy as np, cv2, glob
from keras.models import Sequential
from keras.layers import *
X = np.array([cv2.resize(cv2.imread(f), (64, 64)) for f in glob.glob('*.jpg')])
y = np.array([0 if 'cat' in f else 1 for f in glob.glob('*.jpg')])
model = Sequential([Flatten(), Dense(2, activation='softmax')])
model.compile('adam', 'categorical_crossentropy')  # expect: SMX207@23
model.fit(X, y)  # expect: SMX101@11
y2 = [1 if f.startswith('cat') else 0 for f in fs]
model.compile('adam', 'categorical_crossentropy')  # expect: SMX207@23
model.fit(X / 255., np.array(y2))
y = np.array([0] * len(cats) + [1] * len(dogs))
model = Sequential([Flatten(), Dense(2, activation='softmax')])
model.compile('adam', 'categorical_crossentropy')  # expect: SMX207@23
model.fit(X, y)  # expect: SMX101@11
