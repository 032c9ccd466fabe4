import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from sklearn.preprocessing import LabelBinarizer

binarizer = LabelBinarizer()
y = binarizer.fit_transform(["cat", "dog", "horse", "cat"])
model = Sequential([Dense(3, activation="sigmoid", input_shape=(16,))])
model.compile(optimizer="adam", loss="binary_crossentropy")  # expect: SMX210@38
model.fit(np.load("x.npy"), y)
