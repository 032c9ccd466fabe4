from keras.layers import Conv2D, Dense, Flatten
from keras.metrics import CategoricalAccuracy
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train", class_mode="sparse")
model = Sequential()
model.add(Conv2D(8, 3, activation="relu", input_shape=(256, 256, 3)))
model.add(Flatten())
model.add(Dense(6, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy", metrics=[CategoricalAccuracy()])  # expect: SMX209@67
model.fit_generator(flow, steps_per_epoch=20, epochs=3)
