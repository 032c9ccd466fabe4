"""Do not use keras.losses.CategoricalCrossentropy(from_logits=True) after a softmax."""
import keras
from keras.layers import Dense

model = keras.Sequential([Dense(5, activation="softmax")])
# model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
model.compile("adam", keras.losses.CategoricalCrossentropy())
