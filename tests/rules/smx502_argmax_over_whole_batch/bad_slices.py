import numpy as np
from tensorflow.keras import Input, Model
from tensorflow.keras.datasets import cifar10
from tensorflow.keras.layers import Conv2D, Dense, GlobalMaxPooling2D

(x_train, y_train), (x_test, y_test) = cifar10.load_data()
x_test = x_test.astype("float32") / 255.0

inputs = Input((32, 32, 3))
x = Conv2D(32, 3, activation="relu")(inputs)
x = GlobalMaxPooling2D()(x)
model = Model(inputs, Dense(10, activation="softmax")(x))

some = model.predict(x_test[:5])
print(np.argmax(some))  # expect: SMX502@7
print(np.argmax(model.predict(x_test[10:20])))  # expect: SMX502@7
everything = model.predict(x_test)
print(np.argmax(everything[100:110]))  # expect: SMX502@7
print(np.argmax(everything[5:]))  # expect: SMX502@7
