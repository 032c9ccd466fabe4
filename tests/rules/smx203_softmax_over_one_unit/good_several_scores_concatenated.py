import tensorflow as tf
from keras.layers import Activation, Concatenate, Dense, Input, concatenate
from keras.models import Model

a, b, c = Input((8,)), Input((8,)), Input((8,))
score = Dense(1)
ranked = Activation("softmax")(Concatenate()([score(a), score(b), score(c)]))
joined = Activation("softmax")(concatenate([score(a), score(b)], axis=-1))
stacked = tf.nn.softmax(tf.concat([score(a), score(c)], axis=1))
model = Model([a, b, c], [ranked, joined, stacked])
