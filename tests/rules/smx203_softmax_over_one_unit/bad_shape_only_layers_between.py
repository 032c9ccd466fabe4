from keras import layers, models

inputs = layers.Input((20,))
x = layers.Dense(1)(inputs)
x = layers.Dropout(0.1)(x)
x = layers.Activation("linear")(x)
outputs = layers.Softmax(axis=-1)(x)  # expect: SMX203@11
model = models.Model(inputs, outputs)
