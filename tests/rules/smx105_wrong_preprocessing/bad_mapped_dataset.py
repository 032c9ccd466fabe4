import tensorflow as tf
from tensorflow.keras.applications import NASNetMobile, densenet


def prepare(image, label):
    return densenet.preprocess_input(tf.cast(image, tf.float32)), label  # expect: SMX105@12


train = tf.keras.utils.image_dataset_from_directory("birds", label_mode="categorical")
train = train.map(prepare).prefetch(tf.data.AUTOTUNE)

base = NASNetMobile(include_top=False, weights="imagenet", pooling="avg")
model = tf.keras.Sequential([base, tf.keras.layers.Dense(20, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train)
