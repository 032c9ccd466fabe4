"""A model with its own training step may do without the loss given to compile."""

from tensorflow import keras
from tensorflow.keras.layers import Dense


class Critic(keras.Model):
    def train_step(self, data):
        x, y = data
        return {"loss": self.compiled_loss(y, keras.activations.softmax(self(x)))}


class Judge(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = Dense(4)

    def call(self, x):
        return self.out(x)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None):
        return keras.losses.categorical_crossentropy(y, y_pred, from_logits=True)


start = keras.Input((8,))
critic = Critic(start, Dense(4)(start))
critic.compile("adam", "categorical_crossentropy")
critic.fit(x, y)

judge = Judge()
judge.compile("adam", loss="categorical_crossentropy")
judge.fit(x, y)
