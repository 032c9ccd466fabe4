from dataclasses import dataclass
from typing import Optional

from tensorflow import keras


@dataclass
class Base:
    n_actions: int
    output_activation: Optional[str] = None
    learning_rate: float = 0.001

    def compile(self, loss="mse"):
        state = keras.layers.Input((8,))
        actions = keras.layers.Dense(self.n_actions, activation=self.output_activation)(state)
        model = keras.Model(state, actions)
        model.compile(keras.optimizers.Adam(self.learning_rate), loss=loss)
        return model


class Denser(Base):
    pass


@dataclass
class Classifier:
    classes: int
    activation: Optional[str] = None

    def build(self):
        model = keras.Sequential([keras.layers.Dense(self.classes, activation=self.activation)])
        model.compile("adam", "categorical_crossentropy")
        return model


Denser(n_actions=19, output_activation="softmax").compile(loss="categorical_crossentropy")
Denser(4, None).compile()
