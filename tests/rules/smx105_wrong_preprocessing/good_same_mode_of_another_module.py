import tensorflow as tf
from tensorflow.keras.applications import VGG19, InceptionV3, Xception
from tensorflow.keras.applications.inception_v3 import preprocess_input
from tensorflow.keras.applications.resnet50 import preprocess_input as caffe

train = tf.keras.utils.image_dataset_from_directory("data", label_mode="categorical")


def fit(base, prepare):
    model = tf.keras.Sequential([base, tf.keras.layers.Dense(7, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")
    model.fit(train.map(lambda x, y: (prepare(x), y)))


fit(Xception(include_top=False, pooling="avg"), preprocess_input)
fit(InceptionV3(include_top=False, pooling="avg"), preprocess_input)
fit(VGG19(include_top=False, pooling="avg"), caffe)
