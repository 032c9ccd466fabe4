from keras.applications import VGG16, MobileNetV2
from keras.models import Model

model = MobileNetV2(weights=None, classes=10)
model.compile("adam", "sparse_categorical_crossentropy")
base = VGG16(weights=None, classes=5)
copy = Model(base.input, base.output)
copy.compile("adam", "categorical_crossentropy")
