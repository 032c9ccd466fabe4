import tensorflow as tf
from tensorflow.keras import Sequential, layers


class Agent:
    def __init__(self, actions):
        self.actor = Sequential([layers.Input((4,)), layers.Dense(32, activation="relu")])
        self.actor.add(layers.Dense(actions, activation="softmax"))
        self.optimizer = tf.keras.optimizers.Adam(1e-3)

    def learn(self, states, taken, advantages):
        with tf.GradientTape() as tape:
            p = self.actor(states)
            log_p = tf.math.log(p + 1e-9)  # expect: SMX901@21
            loss = -tf.reduce_mean(tf.gather(log_p, taken, batch_dims=1) * advantages)
        gradients = tape.gradient(loss, self.actor.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.actor.trainable_variables))


agent = Agent(2)
