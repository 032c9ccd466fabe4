import tensorflow as tf
from keras.layers import Activation, Dense, Lambda
from keras.models import Sequential
from mylib import PairwiseScores

model = Sequential([Dense(1), PairwiseScores(), Activation("softmax")])
pairs = Lambda(lambda z: tf.matmul(z, z, transpose_b=True))
other = Sequential([Dense(1), pairs, Activation("softmax")])
