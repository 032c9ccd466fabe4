import tensorflow as tf

model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((28, 28)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]
)
optimizer = tf.keras.optimizers.Adam()


def train_step(images, labels):
    with tf.GradientTape() as tape:
        predictions = model(images, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=predictions)  # expect: SMX403@87
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))


def validation_loss(images, labels):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels, model(images))  # expect: SMX403@67
