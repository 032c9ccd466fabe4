# Only Sequential ever had the methods.
import numpy as np
from keras import Input, Model
from keras.applications import ResNet50
from keras.layers import Dense

base = ResNet50(include_top=False, weights=None, pooling="avg", input_shape=(64, 64, 3))
model = Model(inputs=base.input, outputs=Dense(7, activation="softmax")(base.output))
classes = model.predict_classes(np.load("x.npy"))  # expect: SMX505@17

inputs = Input((8,))
small = Model(inputs, Dense(1, activation="sigmoid")(inputs))
print(small.predict_proba(np.load("x.npy"))[:, 0])  # expect: SMX505@13
