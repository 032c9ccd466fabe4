import tensorflow as tf
from tensorflow import keras

(x, y), _ = keras.datasets.fashion_mnist.load_data()


def prepare(image, label):
    return tf.cast(image, tf.float32) / 255.0, tf.one_hot(label, 10)


dataset = tf.data.Dataset.from_tensor_slices((x, y)).map(prepare).batch(32)
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile("adam", loss=loss_fn)  # expect: SMX207@28
model.fit(dataset)
