"""A stand-in for Keras whose objects keep what they were made with as those of Keras 3 do."""

from __future__ import annotations

KERAS = '''\
import sys, types

DENSE = """
class Dense:
    def __init__(self, units, activation="linear"):
        self.units, self.activation = units, activation
"""

SEQUENTIAL = """
class Sequential:
    def __init__(self, layers):
        self._layers, self.compiled, self.loss = list(layers), False, None
    def compile(self, optimizer, loss):
        self.compiled, self.loss = True, loss
    def fit(self, x, y):
        print("trained")
    def predict(self, x):
        return x
"""

for name, source in {
    "keras.src.layers.core.dense": DENSE,
    "keras.src.models.sequential": SEQUENTIAL,
}.items():
    sys.modules[name] = types.ModuleType(name)
    exec(source, sys.modules[name].__dict__)

helper = sys.modules["ours"] = types.ModuleType("ours")
helper.Dense = sys.modules["keras.src.layers.core.dense"].Dense
helper.Sequential = sys.modules["keras.src.models.sequential"].Sequential
'''
