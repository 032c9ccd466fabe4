from dataclasses import dataclass
from typing import ClassVar, Optional

from tensorflow import keras


@dataclass(frozen=True)
class Network:
    loss: ClassVar[str] = "categorical_crossentropy"
    classes: int
    activation: Optional[str] = None

    def build(self):
        output = keras.layers.Dense(self.classes, activation=self.activation)
        model = keras.Sequential([keras.layers.Flatten(), output])
        model.compile("adam", self.loss)  # expect: SMX205@31
        return model


Network(10).build()
