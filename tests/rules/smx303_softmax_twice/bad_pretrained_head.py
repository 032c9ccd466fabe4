from tensorflow.keras.applications import MobileNetV2, ResNet50
from tensorflow.keras.layers import Activation, Softmax
from tensorflow.keras.models import Model, Sequential

base = MobileNetV2(weights="imagenet")
wrapped = Sequential([base, Softmax()])  # expect: SMX303@29

resnet = ResNet50(include_top=True, weights=None, classes=7)
outputs = Activation("softmax")(resnet.output)  # expect: SMX303@22
model = Model(resnet.input, outputs)
