"""To floats and back to bytes; the later division is the first."""
import tensorflow as tf
def load(path):
    image = tf.image.decode_jpeg(tf.io.read_file(path))
    image = tf.image.convert_image_dtype(image, tf.float32)
    image = tf.image.resize(image, (299, 299))
    return tf.image.convert_image_dtype(image, tf.uint8)
image = tf.cast(load("dog.jpg"), tf.float32) / 127.5 - 1.0 
model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(2)])
model.predict(image[None])
