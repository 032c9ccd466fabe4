# Works with old and new versions.
import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense

model = Sequential([Dense(3, activation="softmax", input_shape=(4,))])
x = np.load("x.npy")
if hasattr(model, "predict_classes"):
    classes = model.predict_classes(x)
else:
    classes = np.argmax(model.predict(x), axis=1)

try:
    classes = model.predict_classes(x)
except AttributeError:
    classes = np.argmax(model.predict(x), axis=1)
