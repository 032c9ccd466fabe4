import tensorflow as tf

(x_train, y_train), _ = tf.keras.datasets.cifar10.load_data()
x_train = x_train.astype("float32") / 255.0
dataset = tf.data.Dataset.from_tensor_slices((x_train, y_train)).batch(64)


def build(classes):
    inputs = tf.keras.Input((32, 32, 3))
    x = tf.keras.layers.Flatten()(inputs)
    return tf.keras.Model(inputs, tf.keras.layers.Dense(classes)(x))


model = build(10)


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(logits, labels)  # expect: SMX406@65
        loss = tf.reduce_mean(losses)
    return tape.gradient(loss, model.trainable_variables)


for images, labels in dataset:
    train_step(images, labels)
