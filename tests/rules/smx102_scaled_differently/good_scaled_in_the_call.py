import numpy as np
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing import image

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train / 255, y_train, validation_data=(x_test / 255, y_test))
model.evaluate(x_test.astype("float32") / 255.0, y_test)
picture = image.img_to_array(image.load_img("seven.png", color_mode="grayscale"))
picture = np.expand_dims(picture, axis=0)
model.predict(picture / 255)
picture = picture / 255.0
model.predict(picture)
