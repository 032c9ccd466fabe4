"""Layers as they are made, and what comes out of them."""

import keras
from keras import Input, layers, ops
from keras.activations import relu, softmax

dense = layers.Dense(10, activation="softmax")  # is: layer Dense, softmax over 10 units
# is-below: layer Dense, sigmoid over 1 unit
dense = layers.Dense(units=1, activation=keras.activations.sigmoid)
dense = layers.Dense(64)  # is: layer Dense, linear over 64 units
dense = layers.Dense(64, "relu")  # is: layer Dense, relu over 64 units
dense = layers.Dense(10, activation=my_activation)  # is: layer Dense, some activation over 10 units
dense = layers.Dense(**settings)  # is: layer Dense, some activation, some arguments unknown
convolution = layers.Conv2D(32, (3, 3), activation=relu)  # is: layer Conv2D, relu over 32 units
recurrent = layers.LSTM(128)  # is: layer LSTM, tanh over 128 units
recurrent = layers.SimpleRNN(10, activation="softmax")  # is: layer SimpleRNN, softmax over 10 units
# is-below: layer Bidirectional, around layer LSTM, tanh over 128 units
both_ways = layers.Bidirectional(layers.LSTM(64))
# is-below: layer Bidirectional, around layer GRU, tanh
both_ways = layers.Bidirectional(layers.GRU(64), merge_mode="sum")
# is-below: layer TimeDistributed, around layer Dense, softmax over 5 units
each_step = layers.TimeDistributed(layers.Dense(5, activation="softmax"))
activation = layers.Activation("softmax")  # is: layer Activation
activation = layers.Softmax(axis=1)  # is: layer Softmax
scaling = layers.Rescaling(1 / 255)  # is: layer Rescaling
of_nobody = layers.NoSuchLayer()  # is: unknown

image = Input(shape=(28, 28, 1))  # is: input, rank 4, size 1
# is-below: output of Conv2D, relu over 32 units, rank 4, size 32
x = layers.Conv2D(32, 3, activation="relu")(image)
x = layers.MaxPooling2D()(x)  # is: output of MaxPooling2D, rank 4, size 32
x = layers.BatchNormalization()(x)  # is: output of BatchNormalization, rank 4, size 32
x = layers.Dropout(0.5)(x)  # is: output of Dropout, rank 4, size 32
flat = layers.Flatten()(x)  # is: output of Flatten, rank 2, size at least 32
pooled = layers.GlobalAveragePooling2D()(x)  # is: output of GlobalAveragePooling2D, rank 2, size 32
logits = layers.Dense(10)(flat)  # is: output of Dense, linear over 10 units, rank 2, size 10
# is-below: output of Activation, softmax over 10 units, rank 2, size 10
probabilities = layers.Activation(softmax)(logits)
# is-below: output of Softmax, softmax over 10 units, rank 2, size 10
probabilities = layers.Softmax()(logits)
probabilities = softmax(logits)  # is: softmax over 10 units, rank 2, size 10
# is-below: softmax, softmax over 10 units, not along the last axis, rank 2, size 10
probabilities = ops.softmax(logits, axis=0)
clipped = layers.ReLU()(logits)  # is: output of ReLU, relu over 10 units, rank 2, size 10
doubled = layers.Add()([logits, logits])  # is: output of Add, linear over 10 units, rank 2, size 10
doubled = layers.concatenate([logits, logits])  # is: output of Concatenate, rank 2
squared = layers.Lambda(lambda z: z * z)(logits)  # is: output of Lambda, rank 2, size 10
unseen = layers.Lambda(elsewhere)(logits)  # is: output of Lambda

steps = Input((20, 8))  # is: input, rank 3, size 8
# is-below: output of LSTM, tanh over 16 units, rank 3, size 16
sequence = layers.LSTM(16, return_sequences=True)(steps)
either = layers.GRU(16, return_sequences=several)(steps)  # is: output of GRU, tanh over 16 units, size 16
last = layers.LSTM(16)(sequence)  # is: output of LSTM, tanh over 16 units, rank 2, size 16
# is-below: (output of LSTM, tanh over 16 units, rank 2, size 16, any number of unknown)
state = layers.LSTM(16, return_state=True)(sequence)
# is-below: output of Bidirectional, tanh over 32 units, rank 2, size 32
joint = layers.Bidirectional(layers.LSTM(16))(steps)
# is-below: output of TimeDistributed, softmax over 3 units, rank 3, size 3
scores = layers.TimeDistributed(layers.Dense(3, activation="softmax"))(steps)
# is-below: output of Flatten, linear, moved, rank 2, size at least 1
scores = layers.Flatten()(layers.Dense(1)(steps))
weights = layers.Softmax()(scores)  # is: output of Softmax, softmax over 1+ units, rank 2
turned = layers.Permute((2, 1))(steps)  # is: output of Permute, rank 3
# is-below: output of RepeatVector, tanh over 16 units, rank 3, size 16
copied = layers.RepeatVector(4)(last)
shaped = layers.Reshape((4, 4))(last)  # is: output of Reshape, tanh, moved, rank 3, size 4
words = layers.Embedding(1000, 32)(Input((100,)))  # is: output of Embedding, rank 3, size 32

times_hundred = layers.Lambda(lambda x: x * 100)(layers.Dense(1)(Input((8,))))  # is: output of Lambda, linear over 1 unit, rank 2, size 1
shifted = 3 + layers.Dense(1)(Input((8,))) / 2  # is: add, linear over 1 unit, rank 2, size 1
