# Then the network wants -1 to 1, which its own module's function does not give.
import tensorflow as tf
from tensorflow.keras.applications import MobileNetV3Small
from tensorflow.keras.applications.mobilenet_v2 import preprocess_input

train = tf.keras.utils.image_dataset_from_directory("flowers", label_mode="categorical")
base = MobileNetV3Small(include_top=False, include_preprocessing=False, pooling="avg")
model = tf.keras.Sequential([base, tf.keras.layers.Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train.map(lambda x, y: (preprocess_input(x), y)))
