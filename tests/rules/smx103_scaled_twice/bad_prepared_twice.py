from keras.applications.xception import Xception, preprocess_input
from keras.datasets import cifar10

(x, y), _ = cifar10.load_data()
x = preprocess_input(x)
model = Xception(weights="imagenet", include_top=False, pooling="avg")
features = model.predict(preprocess_input(x))  # expect: SMX103@26
