import tensorflow as tf

model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((20,)),
        tf.keras.layers.Dense(64, activation="relu"),
        tf.keras.layers.Dense(5, activation="softmax"),
    ]
)
optimizer = tf.keras.optimizers.SGD(0.1)


@tf.function
def train_step(x, y):
    targets = tf.one_hot(y, 5)
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        loss = -tf.reduce_mean(tf.reduce_sum(targets * tf.math.log(predictions), axis=1))  # expect: SMX402@16
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
