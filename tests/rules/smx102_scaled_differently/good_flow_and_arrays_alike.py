import keras
from keras.layers import Dense, Flatten
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img
from project import images


def network(*first):
    model = keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


x, y = images()
divided = ImageDataGenerator(rescale=1 / 255, horizontal_flip=True)
model = network()
model.fit(divided.flow(x, y, batch_size=8))
model.evaluate(x / 255.0, y)

model = network()
model.fit(divided.flow(x, y), validation_data=divided.flow(x, y))
model.predict(divided.flow(x, shuffle=False))

centred = ImageDataGenerator(featurewise_center=True)
centred.fit(x)
model = network()
model.fit(centred.flow(x, y))
x = centred.standardize(x)
model.predict(x)

other, labels = images()
model = network()
model.fit(divided.flow(other, labels))
other, labels = images("test")
model.evaluate(other, labels)

flipped = ImageDataGenerator(horizontal_flip=True, featurewise_center=False)
model = network()
model.fit(flipped.flow(other, labels))
model.evaluate(other, labels)

own = ImageDataGenerator(preprocessing_function=lambda picture: picture / 255.0)
model = network()
model.fit(own.flow_from_directory("train", class_mode="sparse"))
picture = img_to_array(load_img("one.png", target_size=(28, 28)))
model.predict(picture[None] / 255)
