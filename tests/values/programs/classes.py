"""Classes of the program, its own layers and models among them."""

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

import tensorflow as tf
from keras import Model, layers
from keras.datasets import mnist


class Data:
    size = 28

    def __init__(self, scaled):
        (self.x, self.y), _ = mnist.load_data()
        self.x  # is: raw pixels of mnist, rank 3, size 28, uint8, many samples
        if scaled:
            self.x = self.x / 255

    def flat(self):
        return self.x.reshape(-1, self.size * self.size)

    @property
    def labels(self):
        return self.y

    @staticmethod
    def divided(images):
        return images / 255

    @classmethod
    def make(cls):
        return cls(True)


Data  # is: class Data
data = Data(True)  # is: instance of Data
x = data.x  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples
x = data.flat()  # is: pixels of mnist divided by 255, rank 2, size 784, float, many samples
flat = data.flat  # is: method flat of instance of Data
y = data.labels  # is: integer labels of 10 classes, rank 1
size = Data.size  # is: 28
divided = Data.divided  # is: static method divided
made = Data.make().x  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples
raw = Data(False).x  # is: raw pixels of mnist, rank 3, size 28, uint8, many samples
data.size = 32
size = data.size  # is: 32


class Network(Model):
    def __init__(self, classes):
        above = super()  # is: what is above class Network
        above.__init__()
        self.hidden = layers.Dense(64, activation="relu")
        self.final = layers.Dense(classes, activation="softmax")

    def call(self, inputs):
        return self.final(self.hidden(inputs))


Network  # is: class Network, a library keras.models.Model
# is-below: instance of Network, from input to output of Dense, softmax over 10 units, size 10
network = Network(10)
final = network.final  # is: layer Dense, softmax over 10 units
network.compile("adam", "categorical_crossentropy")
# is-below: instance of Network, from input to output of Dense, softmax over 10 units, size 10, compiled for loss categorical_crossentropy on softmax over 10 units
network
predict = network.predict  # is: method predict of instance of Network
output = network.predict(data.x)  # is: prediction, softmax over 10 units, size 10, many samples


class Twice(layers.Layer):
    def call(self, inputs):
        return inputs * 2


twice = Twice()  # is: instance of Twice
# is-below: pixels of mnist divided by 255 and multiplied by 2, rank 3, size 28, many samples
doubled = twice(data.x)


class Unused:
    def __init__(self, units):
        self.units = units
        self.model = tf.keras.Sequential([tf.keras.layers.Dense(10)])

    def train(self):
        self.units  # is: unknown argument
        # is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10
        self.model
        return self


class Base:
    kind = "base"

    def name(self):
        return self.kind


class Derived(Base):
    kind = "derived"

    def name(self):
        return super().name() + "!"


name = Derived().name()  # is: 'derived!'
Derived  # is: class Derived, a class Base


class OwnDense(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units))
        self.bias = self.add_weight("bias", [self.units])

    def call(self, inputs):
        return tf.matmul(inputs, self.kernel) + self.bias


own = OwnDense(3)(layers.Input((8,)))  # is: add, linear over 3 units, rank 2, size 3


@dataclass
class Settings:
    kind: ClassVar[str] = "settings"
    units: int
    activation: str = "softmax"
    seen: bool = field(default=False)

    def __post_init__(self):
        self.twice = self.units * 2


@dataclass
class More(Settings):
    loss: str = "mse"


class Record(NamedTuple):
    classes: int = 3


class Named(Settings):
    pass


settings = Settings(4, seen=True)
units = settings.units  # is: 4
kind = settings.kind  # is: 'settings'
activation = settings.activation  # is: 'softmax'
seen = settings.seen  # is: True
twice = settings.twice  # is: 8
more = More(5, "tanh", loss="mae")
units = more.units  # is: 5
activation = more.activation  # is: 'tanh'
loss = more.loss  # is: 'mae'
activation = Named(units=6, activation=None).activation  # is: None
activation = Named(**options).activation  # is: unknown
classes = Record(classes=10).classes  # is: 10
