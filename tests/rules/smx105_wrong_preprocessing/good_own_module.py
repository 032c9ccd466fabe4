import numpy as np
from keras.applications import imagenet_utils
from keras.applications.mobilenet_v2 import MobileNetV2
from keras.applications.mobilenet_v2 import preprocess_input as prepare
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.preprocessing import image

img = image.load_img("elephant.jpg", target_size=(224, 224))
x = np.expand_dims(image.img_to_array(img), axis=0)
print(VGG16(weights="imagenet").predict(preprocess_input(x.copy())))
print(MobileNetV2(weights="imagenet").predict(prepare(x.copy())))
print(VGG16().predict(imagenet_utils.preprocess_input(x.copy())))
print(MobileNetV2().predict(imagenet_utils.preprocess_input(x.copy(), mode="tf")))
