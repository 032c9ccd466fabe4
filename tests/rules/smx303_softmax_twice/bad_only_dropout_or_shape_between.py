from keras import Input, layers

inputs = Input((12,))
x = layers.Dense(6, activation="softmax")(inputs)
x = layers.Activation("linear")(x)
x = layers.Flatten()(x)
x = layers.Activation("softmax")(x)  # expect: SMX303@23

steps = Input((30, 12))
tags = layers.TimeDistributed(layers.Dense(6, activation="softmax"))(steps)
tags = layers.Softmax()(tags)  # expect: SMX303@8
