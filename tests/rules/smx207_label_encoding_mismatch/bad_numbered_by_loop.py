"""One list for two loops."""
from glob import glob
from PIL import Image
import numpy as np
from keras.models import Sequential
from keras.layers import Dense, Flatten
from sklearn.model_selection import train_test_split
X = []
y = []
for path in glob('cats/*.jpg'):
    X.append(np.asarray(Image.open(path).resize((64, 64))))
    y.append(0)
for path in glob('dogs/*.jpg'):
    X.append(np.asarray(Image.open(path).resize((64, 64))))
    y.append(1)
X = np.array(X)
y = np.array(y)
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.2)
m = Sequential([Flatten(input_shape=(64, 64, 3)), Dense(2, activation='softmax')])
m.compile(loss='categorical_crossentropy', optimizer='adam')  # expect: SMX207@16
m.fit(Xtr, ytr, validation_data=(Xte, yte))  # expect: SMX101@7
