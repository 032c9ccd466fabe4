from keras import backend as K
from keras.layers import Dot, Embedding, Input
import tensorflow as tf

word, context, noise = Input((1,)), Input((1,)), Input((5,))
vectors = Embedding(1000, 32)
near = tf.reduce_sum(vectors(word) * vectors(context), axis=-1)
far = tf.reduce_sum(vectors(word) * vectors(noise), axis=-1)
loss = -(tf.math.log(tf.sigmoid(near)) + tf.reduce_sum(tf.math.log(tf.sigmoid(-far)), axis=-1))  # expect: SMX405@10, SMX405@56
