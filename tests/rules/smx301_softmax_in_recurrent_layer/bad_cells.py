import keras
from keras import layers

one = layers.RNN(layers.LSTMCell(8, activation="softmax"))  # expect: SMX301@48
several = layers.RNN([layers.GRUCell(8), layers.GRUCell(4, activation="softmax")])  # expect: SMX301@71
stacked = layers.RNN(
    layers.StackedRNNCells(
        [layers.SimpleRNNCell(n, activation="softmax") for n in (8, 4)]  # expect: SMX301@45
    )
)
model = keras.Sequential([layers.Input((10, 3)), one])
