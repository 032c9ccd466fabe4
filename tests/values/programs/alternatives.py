"""What is known of a value that branches give different values, and what becomes of it."""

import sys

from keras import Sequential, layers, losses, metrics
from keras.datasets import mnist
from keras.layers import Dense
from keras.preprocessing.image import ImageDataGenerator
from keras.utils import to_categorical
from sklearn.preprocessing import MinMaxScaler, StandardScaler

(x_train, y_train), (x_test, y_test) = mnist.load_data()
name = sys.argv[1]

units = 1 if name else 10  # is: either 1 or 10
double = units * 2  # is: either 2 or 20
negative = -units  # is: either -1 or -10
large = units > 5  # is: either False or True
certain = units > 0  # is: True
same = units if name else 10  # is: either 1 or 10
four = units if name else name  # is: unknown
if name == "a":
    few = 1
elif name == "b":
    few = 2
elif name == "c":
    few = 3
else:
    few = 4
few  # is: either 1 or 2 or 3 or 4
many = few if name else 5  # is: unknown
mixed = few if name else [5]  # is: unknown
nothing = None if name else "softmax"  # is: either None or 'softmax'
if nothing is None:
    nothing = "softmax"
nothing  # is: either 'softmax' or None

LOSSES = {"a": "mse", "b": losses.BinaryCrossentropy()}
# is-below: either 'mse' or loss binary_crossentropy
loss = LOSSES[name]
# is-below: either 'mse' or loss binary_crossentropy or None
loss = LOSSES.get(name)
constructor = losses.MeanSquaredError if name else losses.BinaryCrossentropy
# is-below: either loss mean_squared_error or loss binary_crossentropy
loss = constructor()
metric = metrics.BinaryAccuracy() if name else metrics.AUC()
# is-below: either metric binary_accuracy or metric auc
metric

layer = Dense(units)  # is: either layer Dense, linear over 1 unit or layer Dense, linear over 10 units
layer = Dense(5, activation=nothing)
# is-below: either layer Dense, softmax over 5 units or layer Dense, linear over 5 units
layer
cell = layers.LSTM if name else layers.GRU
cell  # is: either library keras.layers.LSTM or library keras.layers.GRU

model = Sequential([Dense(64), Dense(units, activation="sigmoid")])
# is-below: Sequential model, from input to join, sigmoid
model
try:
    from tensorflow.keras.activations import softmax
except ImportError:
    from scipy.special import softmax
# is-below: either library keras.activations.softmax or library scipy.special.softmax
softmax


def small():
    return Sequential([Dense(1)])


def big():
    return Sequential([Dense(10)])


model = small() if name else big()
# is-below: either Sequential model, from input to output of Dense, linear over 1 unit, size 1 or Sequential model, from input to output of Dense, linear over 10 units, size 10
model
model.add(layers.Activation("softmax"))
prediction = model.predict(x_test)
# is-below: join, many samples
prediction
build = small if name else big
built = build()
# is-below: either Sequential model, from input to output of Dense, linear over 1 unit, size 1 or Sequential model, from input to output of Dense, linear over 10 units, size 10
built

model = None
if name:
    model = small()
# is-below: either Sequential model, from input to output of Dense, linear over 1 unit, size 1 or None
model
output = model.predict(x_test)
# is-below: prediction, linear over 1 unit, size 1, many samples
output

scaler = StandardScaler() if name else MinMaxScaler()
scaled = scaler.fit_transform(x_train)
# is-below: pixels of mnist standardised, rank 3, size 28, many samples
scaled
generator = ImageDataGenerator() if name else ImageDataGenerator(rescale=1 / 255)
# is-below: either image generator or image generator, divided by 255
generator

data = x_train / 255 if name else x_train / 127.5
data = data.reshape(-1, 784)
# is-below: join, rank 2, size 784, float, many samples
data
labels = to_categorical(y_train, 10) if name else to_categorical(y_train, 12)
# is-below: join, one-hot labels, rank 2
labels

grown = 1
while grown < limit:
    grown = grown * 2  # is: unknown
grown  # is: unknown
turned = "relu"
for _ in range(depth):
    turned = "tanh" if turned == "relu" else "relu"
turned  # is: unknown
first = [1] if name else [2, 3]
first.append(4)
# is-below: [any number of integer labels of 3 classes from 1, rank 0, 4]
first
found = getattr(losses, name)  # is: unknown
