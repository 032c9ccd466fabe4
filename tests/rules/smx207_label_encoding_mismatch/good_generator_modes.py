import tensorflow as tf
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255)


def network(units, activation, loss):
    model = Sequential([Conv2D(8, 3, activation="relu"), Flatten(), Dense(units, activation=activation)])
    model.compile("adam", loss=loss)
    return model


network(4, "softmax", "categorical_crossentropy").fit(datagen.flow_from_directory("four"))
network(4, "softmax", "sparse_categorical_crossentropy").fit(
    datagen.flow_from_directory("four", class_mode="sparse")
)
network(1, "sigmoid", "binary_crossentropy").fit(datagen.flow_from_directory("two", class_mode="binary"))
network(2, "softmax", "sparse_categorical_crossentropy").fit(
    datagen.flow_from_directory("two", class_mode="binary")
)
network(3, "sigmoid", "binary_crossentropy").fit(
    datagen.flow_from_dataframe(None, "images", class_mode="multi_output")
)
scale = tf.keras.layers.Rescaling(1 / 255)
binary = tf.keras.utils.image_dataset_from_directory("two", label_mode="binary")
network(1, "sigmoid", "binary_crossentropy").fit(binary.map(lambda x, y: (scale(x), y)))
