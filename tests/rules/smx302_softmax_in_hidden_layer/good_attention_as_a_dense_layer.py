# The softmax of one weight per feature multiplies the features.
from keras.layers import Dense, Input, multiply
from keras.models import Model

inputs = Input(shape=(32,))
probabilities = Dense(32, activation="softmax", name="attention_vec")(inputs)
weighted = multiply([inputs, probabilities])
hidden = Dense(64)(weighted)
outputs = Dense(1, activation="sigmoid")(hidden)
model = Model(inputs, outputs)
