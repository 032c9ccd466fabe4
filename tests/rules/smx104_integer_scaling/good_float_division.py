from keras import datasets

(x, y), (x_test, y_test) = datasets.mnist.load_data()
x = x / 255
x_test = x_test / 255.0
(a, b), (c, d) = datasets.cifar10.load_data()
a, c = a / 255.0, c / 255.0
a = a.astype("float32")
