# A last linear activation in float32, as the guide to mixed precision has it, after logits.
import tensorflow as tf
from tensorflow.keras import layers, mixed_precision

mixed_precision.set_global_policy("mixed_float16")
inputs = layers.Input((20,))
x = layers.Dense(10)(inputs)
outputs = layers.Activation("softmax", dtype="float32")(x)
model = tf.keras.Model(inputs, outputs)
logits = tf.keras.Model(inputs, layers.Activation("linear", dtype="float32")(x))
# Here the layer has work to do: it casts.
casted = layers.Dense(10, activation="softmax")(inputs)
casting = tf.keras.Model(inputs, layers.Activation("linear", dtype="float32")(casted))
