import tensorflow as tf

loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model = tf.keras.applications.MobileNetV2(weights=None, classes=10, classifier_activation=None)
model.compile("adam", loss)
base = tf.keras.applications.VGG16(include_top=False, pooling="avg")
other = tf.keras.Sequential([base, tf.keras.layers.Dense(10)])
other.compile("adam", loss)
