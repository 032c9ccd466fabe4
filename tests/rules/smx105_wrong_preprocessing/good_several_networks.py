import numpy as np
from tensorflow.keras.applications import resnet50, vgg16, xception
from tensorflow.keras.preprocessing.image import img_to_array, load_img

NETWORKS = [
    (vgg16.VGG16, vgg16.preprocess_input, (224, 224)),
    (xception.Xception, xception.preprocess_input, (299, 299)),
    (resnet50.ResNet50, resnet50.preprocess_input, (224, 224)),
]

for network, prepare, size in NETWORKS:
    x = np.expand_dims(img_to_array(load_img("dog.jpg", target_size=size)), 0)
    print(network(weights="imagenet").predict(prepare(x)))
