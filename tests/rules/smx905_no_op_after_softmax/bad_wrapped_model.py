from keras import Sequential, layers
from keras.applications import MobileNetV2

base = MobileNetV2(weights="imagenet")
model = Sequential([base, layers.Activation("relu")])  # expect: SMX905@27
last = "relu"
again = Sequential([base, layers.Flatten(), layers.Activation(last)])  # expect: SMX905@45
