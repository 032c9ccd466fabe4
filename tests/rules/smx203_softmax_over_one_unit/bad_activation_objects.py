import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.activations import softmax
from tensorflow.keras.layers import Dense, Softmax

tf.keras.Sequential([Dense(1, activation=softmax)])  # expect: SMX203@42
tf.keras.Sequential([Dense(1, activation=tf.keras.activations.softmax)])  # expect: SMX203@42
tf.keras.Sequential([Dense(1, activation=K.softmax)])  # expect: SMX203@42
tf.keras.Sequential([Dense(1, activation=Softmax())])  # expect: SMX203@42
tf.keras.Sequential([Dense(1, activation=Softmax(axis=-1))])  # expect: SMX203@42
