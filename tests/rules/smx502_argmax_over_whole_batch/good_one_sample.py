import numpy as np
from keras import layers, models
from keras.datasets import fashion_mnist

(_, _), (x_test, y_test) = fashion_mnist.load_data()
x_test = x_test.astype("float32") / 255
model = models.Sequential()
model.add(layers.Input((28, 28)))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))

i = int(input())
print(np.argmax(model.predict(x_test[i : i + 1])))
print(np.argmax(model.predict(x_test[7:8])))
print(np.argmax(model.predict(x_test[:1])))
print(np.argmax(model.predict(x_test[0][None])))
print(np.argmax(model.predict(x_test[0][np.newaxis, ...])))
print(np.argmax(model.predict(np.expand_dims(x_test[i], 0))))
print(np.argmax(model.predict(x_test[i].reshape(1, 28, 28))))
print(np.argmax(model.predict(np.array([x_test[i]]))))
print(np.argmax(model.predict(x_test[[3]])))
print(model.predict(x_test)[i : i + 1].argmax())
