"""Functions are run with the values they are called with."""

import functools

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense

(x_train, y_train), (x_test, y_test) = mnist.load_data()


def scale(images, by=255):
    # is-below: pixels of mnist divided by 255, rank 3, size 28, float, many samples; then pixels of mnist divided by 127.5, rank 3, size 28, float, many samples
    images = images / by
    return images


scale  # is: function scale
x_train = scale(x_train)  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples
# is-below: pixels of mnist divided by 127.5, rank 3, size 28, float, many samples
x_test = scale(x_test, by=127.5)


def build(units, activation="softmax", *extra, **settings):
    extra  # is: (); then (2, 3)
    settings  # is: {}; then {'name': 'small'}
    # is-below: layer Dense, softmax over 10 units; then layer Dense, sigmoid over 1 unit; then layer Dense, linear over 10 units
    layer = Dense(units, activation=activation)
    return Sequential([layer])


# is-below: Sequential model, from input to output of Dense, softmax over 10 units, size 10
model = build(10)
# is-below: Sequential model, from input to output of Dense, sigmoid over 1 unit, size 1
model = build(1, "sigmoid", 2, 3, name="small")


def never_called(argument, units=5):
    argument  # is: unknown argument
    units  # is: unknown argument
    numbers = argument * 2  # is: multiply
    layer = Dense(10)  # is: layer Dense, linear over 10 units


def early(flag):
    if flag:
        return 1
    return 2


one = early(True)  # is: 1
either = early(maybe)  # is: either 1 or 2


def both():
    return x_train, y_train


# is-below: (pixels of mnist divided by 255, rank 3, size 28, float, many samples, integer labels of 10 classes, rank 1)
pair = both()


def outer():
    factor = 255

    def inner(images):
        return images / factor

    return inner


scaled = outer()(y_train)  # is: divide, scaled labels, rank 1, float


def change():
    global counter
    counter = 2


counter = 1
change()
counter  # is: 2


def fill(items):
    items.append("more")


items = []
fill(items)
items  # is: ['more']
hand_over(items)
items  # is: ['more', any number of unknown]

double = lambda n: 2 * n  # is: lambda
four = double(2)  # is: 4
ten_units = functools.partial(build, 10)  # is: function build with 10
# is-below: Sequential model, from input to output of Dense, linear over 10 units, size 10
model = ten_units(activation=None)


def count(n):
    return n if n == 0 else count(n - 1)


zero = count(5)  # is: unknown
far = count(100)  # is: unknown


def ones():
    yield 1
    yield 1


some = ones()  # is: stream of 1


@functools.lru_cache
def remembered():
    return 3


three = remembered()  # is: unknown
