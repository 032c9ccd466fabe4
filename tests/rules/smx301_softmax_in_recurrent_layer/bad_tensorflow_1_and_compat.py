import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tf_keras
from tensorflow.python.keras.layers import LSTM as OldLSTM

cell = tf.nn.rnn_cell.BasicLSTMCell(128, activation=tf.nn.softmax)  # expect: SMX301@53
gru = tf1.nn.rnn_cell.GRUCell(64, activation=tf1.nn.softmax)  # expect: SMX301@46
legacy = tf1.keras.layers.LSTM(10, activation="softmax")  # expect: SMX301@47
separate = tf_keras.layers.GRU(10, activation="softmax")  # expect: SMX301@47
private = OldLSTM(10, activation="softmax")  # expect: SMX301@34
