import tensorflow as tf
from tensorflow.keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dense(5)(inputs)
x = layers.Softmax()(x)
x = layers.Activation(tf.nn.relu)(x)  # expect: SMX905@5
model = Model(inputs, layers.ReLU(name="output")(x))  # expect: SMX905@23
