# Without pretrained weights any scaling that is the same everywhere will do.
from keras.applications.inception_v3 import preprocess_input
from keras.applications.resnet50 import ResNet50
from keras.datasets import cifar10

(x_train, y_train), (x_test, y_test) = cifar10.load_data()
model = ResNet50(weights=None, input_shape=(32, 32, 3), classes=10)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(preprocess_input(x_train), y_train)
model.evaluate(preprocess_input(x_test), y_test)
