import sys

import numpy as np
from keras.applications import InceptionV3, VGG16, imagenet_utils
from keras.applications.inception_v3 import preprocess_input
from keras.preprocessing.image import img_to_array, load_img

MODELS = {"vgg16": VGG16, "inception": InceptionV3}
name = sys.argv[1]
preprocess = imagenet_utils.preprocess_input
size = (224, 224)
if name in ("inception", "xception"):
    size = (299, 299)
    preprocess = preprocess_input
model = MODELS[name](weights="imagenet")
image = np.expand_dims(img_to_array(load_img(sys.argv[2], target_size=size)), axis=0)
image = preprocess(image)
print(imagenet_utils.decode_predictions(model.predict(image)))
