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
model.evaluate(x, y)  # expect: SMX102@16

centred = ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True)
centred.fit(x)
model = network()
model.fit_generator(centred.flow(x, y), steps_per_epoch=10)
model.predict(x[:3])  # expect: SMX102@15

own = ImageDataGenerator(preprocessing_function=lambda picture: picture / 255.0)
model = network()
model.fit(own.flow_from_directory("train", class_mode="sparse"))
picture = img_to_array(load_img("one.png", target_size=(28, 28)))
model.predict(picture[None])  # expect: SMX102@15


def shrink(picture):
    return (picture - 127.5) / 127.5


own = ImageDataGenerator(preprocessing_function=shrink)
model = network()
model.fit(own.flow_from_directory("train", class_mode="sparse"))
model.predict(picture[None])  # expect: SMX102@15
