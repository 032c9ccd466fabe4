import tensorflow as tf
import tensorflow_datasets as tfds
from mylib import prepare
from tensorflow.keras import layers


def normalize_img(image, label):
    return tf.cast(image, tf.float32) / 255.0, label


def network():
    model = tf.keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


ds_train, ds_test = tfds.load("mnist", split=["train", "test"], as_supervised=True)
ds_train = ds_train.map(normalize_img, num_parallel_calls=tf.data.AUTOTUNE).cache().batch(128)
ds_test = ds_test.map(normalize_img).batch(128)
network().fit(ds_train, validation_data=ds_test)

files = tf.keras.utils.image_dataset_from_directory("images")
scale = layers.Rescaling(1.0 / 255)
network().fit(files.map(lambda x, y: (scale(x), y)))
network().fit(files.map(lambda x, y: (x / 255.0, y)).prefetch(1))
network().fit(files.map(prepare))
normalization_layer = layers.Normalization()
normalization_layer.adapt(files.map(lambda x, y: x))
network().fit(files.map(lambda x, y: (normalization_layer(x), y)))
