import keras
from keras import layers

inputs = keras.Input((30, 16))
scores = layers.Dense(1)(inputs)
weights = layers.Softmax(axis=1)(scores)
context = layers.GlobalAveragePooling1D()(layers.Multiply()([inputs, weights]))
model = keras.Model(inputs, layers.Dense(4)(context))
model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
