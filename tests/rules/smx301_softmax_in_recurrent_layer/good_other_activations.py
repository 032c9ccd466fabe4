import tensorflow as tf
from tensorflow.keras import layers

layers.LSTM(32, activation="tanh", recurrent_activation="sigmoid")
layers.LSTM(32, activation="relu")
layers.GRU(32, "sigmoid", recurrent_activation="hard_sigmoid")
layers.GRU(32, activation=tf.nn.elu)
layers.SimpleRNN(32, activation=None)
layers.ConvLSTM2D(8, 3, activation="linear")
layers.LSTM(32, kernel_initializer="glorot_uniform", name="softmax")
layers.LSTM(32, activation=lambda x: tf.nn.tanh(x) / 2)
