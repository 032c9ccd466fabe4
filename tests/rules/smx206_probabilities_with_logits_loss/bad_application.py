import tensorflow as tf

model = tf.keras.applications.MobileNetV2(weights=None, classes=10)
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))  # expect: SMX206@69
