"""The training step that `fit` runs gets logits."""
import tensorflow as tf
disc = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu", input_shape=(4,)), tf.keras.layers.Dense(1)])
class Trainer(tf.keras.Model):
    def __init__(self, discriminator):
        super().__init__()
        self.discriminator = discriminator
    def compile(self, optimizer, loss_fn):
        super().compile()
        self.optimizer_ = optimizer
        self.loss_fn = loss_fn
    def train_step(self, real):
        with tf.GradientTape() as tape:
            predictions = self.discriminator(real)
            loss = self.loss_fn(tf.ones((16, 1)), predictions)
        grads = tape.gradient(loss, self.discriminator.trainable_weights)
        self.optimizer_.apply_gradients(zip(grads, self.discriminator.trainable_weights))
        return {"loss": loss}
model = Trainer(disc)
model.compile(optimizer=tf.keras.optimizers.Adam(), loss_fn=tf.keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(tf.random.normal((64, 4)), epochs=2)
