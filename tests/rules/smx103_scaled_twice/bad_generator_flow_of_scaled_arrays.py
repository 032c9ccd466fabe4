from keras.datasets import cifar10
from keras.layers import *
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator
from sklearn.model_selection import train_test_split

(x, y), _ = cifar10.load_data()
x = x.astype("float32")
x /= 255.0
x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=0.2)

datagen = ImageDataGenerator(rescale=1 / 255.0, rotation_range=15)  # expect: SMX103@38
plain = ImageDataGenerator()

model = Sequential()
model.add(Conv2D(32, (3, 3), activation="relu", input_shape=(32, 32, 3)))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(datagen.flow(x_train, y_train, batch_size=32), epochs=2)
