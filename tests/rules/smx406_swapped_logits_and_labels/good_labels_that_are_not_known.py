import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(3, input_shape=(4,))])
loss_object = tf.keras.losses.CategoricalCrossentropy(from_logits=True)


def step(x, y):
    return loss_object(model(x), y)


def other(logits, labels):
    return tf.nn.softmax_cross_entropy_with_logits(logits, labels)
