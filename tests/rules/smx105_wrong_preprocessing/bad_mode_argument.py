from keras.applications.imagenet_utils import preprocess_input
from keras.applications.resnet50 import ResNet50
from keras.applications.xception import Xception
from keras.datasets import cifar10

(x, y), (x_test, y_test) = cifar10.load_data()
xception = Xception(weights="imagenet", include_top=False, pooling="avg")
features = xception.predict(preprocess_input(x))  # expect: SMX105@29
resnet = ResNet50(weights="imagenet", include_top=False, pooling="avg")
features = resnet.predict(preprocess_input(x_test, mode="tf"))  # expect: SMX105@27
