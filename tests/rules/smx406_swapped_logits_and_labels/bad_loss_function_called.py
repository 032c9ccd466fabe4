import keras
import numpy as np
import tensorflow as tf
from keras import ops
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(3, activation="softmax", input_shape=(4,))])
y = keras.utils.to_categorical(np.load("y.npy"), 3)
x = np.load("x.npy")

a = keras.losses.categorical_crossentropy(model(x), y)  # expect: SMX406@43
b = tf.keras.losses.categorical_crossentropy(y_true=model.predict(x), y_pred=y)  # expect: SMX406@53
c = keras.losses.categorical_crossentropy(y_pred=y, y_true=model(x))  # expect: SMX406@50
d = ops.categorical_crossentropy(model(x), y)  # expect: SMX406@34
