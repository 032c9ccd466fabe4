# Its softmax belongs to a network that was trained with it.
from tensorflow.keras import Sequential
from tensorflow.keras.applications import VGG16
from tensorflow.keras.layers import Dense

model = Sequential([VGG16(weights="imagenet"), Dense(10, activation="softmax")])
