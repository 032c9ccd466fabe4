import tensorflow as tf
from tensorflow.keras.applications import ConvNeXtTiny, EfficientNetB3, MobileNetV3Large, efficientnet

train = tf.keras.utils.image_dataset_from_directory("flowers", image_size=(300, 300))
for network in (EfficientNetB3, MobileNetV3Large, ConvNeXtTiny):
    base = network(include_top=False, weights="imagenet", pooling="avg")
    model = tf.keras.Sequential([base, tf.keras.layers.Dense(5, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(train)

base = MobileNetV3Large(include_top=False, pooling="avg")
model = tf.keras.Sequential([base, tf.keras.layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train.map(lambda x, y: (efficientnet.preprocess_input(x), y)))
