import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.out = tf.keras.layers.Dense(5, activation="softmax")

    def call(self, x):
        return self.out(x)


net = Net()
distance = tf.keras.losses.MeanSquaredError()
optimizer = tf.keras.optimizers.SGD(0.01)
for x, y in tf.data.experimental.load("train"):
    with tf.GradientTape() as tape:
        loss = distance(y, net(x))  # expect: SMX903@16
    gradients = tape.gradient(loss, net.trainable_variables)
    optimizer.apply_gradients(zip(gradients, net.trainable_variables))
