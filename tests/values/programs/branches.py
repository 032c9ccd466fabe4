"""What is known after branches: what all of them agree on, or the few alternatives."""

import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense

(x_train, y_train), (x_test, y_test) = mnist.load_data()

if "--fast" in sys.argv:
    units = 10
    activation = "softmax"
    # is-below: pixels of mnist divided by 255, rank 3, size 28, float, many samples
    x_train = x_train / 255
else:
    units = 10
    activation = "sigmoid"
    # is-below: pixels of mnist divided by 255, rank 3, size 28, float, many samples
    x_train = x_train / 255.0
units  # is: 10
activation  # is: either 'softmax' or 'sigmoid'
x_train  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples

if "--scale" in sys.argv:
    x_test = x_test / 255
x_test  # is: join, rank 3, size 28, many samples

if True:
    certain = "yes"
else:
    certain = "no"  # is: never run
certain  # is: 'yes'

model = Sequential([Dense(10)])
if "--deep" in sys.argv:
    # is-below: Sequential model, from input to output of Dense, softmax over 5 units, size 5
    model.add(Dense(5, activation="softmax"))
else:
    model.add(Dense(5, activation="softmax"))
model  # is: Sequential model, from input to join, softmax over 5 units, size 5
if "--deeper" in sys.argv:
    model.add(Dense(1))
model  # is: Sequential model, from input to join

items = [1]
if "--more" in sys.argv:
    items.append(2)  # is: [1, 2]
items  # is: [1, any number of 2]

try:
    number = int(sys.argv[1])  # is: unknown
    source = "user"
except ValueError:
    number = 3  # is: 3
    source = "default"
number  # is: unknown
source  # is: either 'user' or 'default'

try:
    from tensorflow.keras import layers
except ImportError:
    from keras import layers
layers  # is: library keras.layers

match sys.argv:
    case [_, "relu"]:
        chosen = "relu"
    case [_, name]:
        chosen = name  # is: unknown
    case _:
        chosen = "relu"
chosen  # is: unknown

with open("weights.txt") as file:
    inside = file  # is: unknown
inside  # is: unknown
try:
    left = 1
finally:
    left = 2
left  # is: 2
sys.exit()
left  # is: never run
