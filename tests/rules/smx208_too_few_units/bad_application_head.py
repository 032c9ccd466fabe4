from keras.applications.vgg16 import VGG16, preprocess_input
from keras.datasets import cifar10
from keras.layers import Dense
from keras.models import Model
from keras.utils import to_categorical

(x, y), _ = cifar10.load_data()
base = VGG16(weights="imagenet", include_top=False, pooling="avg", input_shape=(32, 32, 3))
model = Model(base.input, Dense(5, activation="softmax")(base.output))  # expect: SMX208@33
model.compile("sgd", "categorical_crossentropy")
model.fit(preprocess_input(x), to_categorical(y, 10))
