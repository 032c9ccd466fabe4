import tensorflow as tf
from tensorflow.keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dense(5)(inputs)
p = layers.Softmax()(x)
first = layers.Activation(tf.nn.relu)(p)  # expect: SMX905@9
model = Model(inputs, [first, layers.ReLU(name="output")(p)])  # expect: SMX905@31
