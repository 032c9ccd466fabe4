"""Python's own values: constants, sequences and dicts."""

import copy
import functools
import os.path
import numpy as np
import tensorflow.keras.backend as K
from tensorflow import keras

number = 3  # is: 3
number = 2 * number + 1  # is: 7
number = -0.5  # is: -0.5
number = 7 // 2  # is: 3
number = 2**10  # is: 1024
number = 2**1000  # is: unknown
number = int(25.5)  # is: 25
text = "soft" + "max"  # is: 'softmax'
text = f"{text}"  # is: unknown
text = "SOFTMAX".lower()  # is: 'softmax'
nothing = None  # is: None
truth = not nothing  # is: True
truth = 3 in [1, 2, 3]  # is: True
either = "relu" if truth else "tanh"  # is: 'relu'
either = "relu" if chosen else "tanh"  # is: either 'relu' or 'tanh'

pair = 1, "two"  # is: (1, 'two')
single = (1,)  # is: (1,)
first, *others = 1, 2, 3
others  # is: (2, 3)
items = [1, 2]  # is: [1, 2]
items.append(3)  # is: [1, 2, 3]
items += [4, 5]  # is: [1, 2, 3, 4, 5]
items[0] = "one"  # is: ['one', 2, 3, 4, 5]
items.pop()  # is: ['one', 2, 3, 4]
alias = items  # is: ['one', 2, 3, 4]
alias.reverse()  # is: [4, 3, 2, 'one']
items  # is: [4, 3, 2, 'one']
items.sort()  # is: [any number of either 4 or 3 or 2 or 'one']
items = ["a", "b", "c", "d"]
del items[1], items[-1]
items  # is: ['a', 'c']
del items[place]
items  # is: [any number of either 'a' or 'c']
named = {"a": 1, "b": 2}
del named["a"]
named  # is: {'b': 2}
twin = copy.copy(named)
twin["b"] = 3
named  # is: {'b': 2}
longer = copy.deepcopy([1, 2])  # is: [1, 2]
longer.append(3)  # is: [1, 2, 3]
last = pair[-1]  # is: 'two'
part = [1, 2, 3, 4][1:3]  # is: [2, 3]
squares = [n * n for n in range(4)]  # is: [0, 1, 4, 9]
from_unknown = [n for n in numbers_from_elsewhere]  # is: [any number of unknown]
many = [0] * 3  # is: [0, 0, 0]
too_many = [0] * 1000  # is: [any number of unknown]
count = len(items)  # is: unknown
letters = list("abc")  # is: ['a', 'b', 'c']
pairs = list(zip([1, 2], "ab"))  # is: [(1, 'a'), (2, 'b')]
numbered = tuple(enumerate("ab"))  # is: ((0, 'a'), (1, 'b'))
units = range(100)  # is: (any number of a place,)
ordered = sorted([3, 1, 2])  # is: [any number of either 3 or 1 or 2]
mapped = tuple(map(lambda n: n + 1, [1, 2]))  # is: (2, 3)

settings = {"units": 10, "activation": "relu"}  # is: {'units': 10, 'activation': 'relu'}
settings["units"] = 20  # is: {'activation': 'relu', 'units': 20}
settings[unknown] = 1  # is: {and others}
settings = dict(units=10)  # is: {'units': 10}
settings.popitem()  # is: {and others}
settings = dict(units=10, loss="mse")
loss = settings.pop("loss")  # is: 'mse'
settings  # is: {'units': 10}
settings.update(activation="tanh")  # is: {'units': 10, 'activation': 'tanh'}
units = settings["units"]  # is: 10
missing = settings.get("loss", "mse")  # is: 'mse'
merged = {**settings, "loss": "mse"}  # is: {'units': 10, 'activation': 'tanh', 'loss': 'mse'}
names = list(settings.keys())  # is: ['units', 'activation']
settings.clear()
settings  # is: {}

backend = K  # is: library keras.backend
dense = keras.layers.Dense  # is: library keras.layers.Dense
path = os.path.join("a", "b")  # is: unknown
import keras.layers as kl  # is: library keras.layers
from keras import Model as Network  # is: library keras.models.Model
# is-below: library keras.layers.Dense with 10, activation='softmax'
small = functools.partial(dense, 10, activation="softmax")
layer = small()  # is: layer Dense, softmax over 10 units
shape = np.zeros((2, 3)).shape  # is: (unknown, 3)
nobody = undefined_name  # is: unknown
if (walrus := 5) > 3:
    walrus  # is: 5

known = [1, 2]  # is: [1, 2]
exec("known.append(3)", {"known": 0})
known  # is: [1, 2]
exec(code)
known  # is: unknown
image = keras.Input((28, 28))  # is: input, rank 3, size 28
