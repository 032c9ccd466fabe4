from keras.layers import Dense, Input, concatenate
from keras.models import Model

a = Input((8,))
b = Input((6,))
left = Dense(4, activation="softmax")(a)
right = Dense(3, activation="softmax")(b)
joined = concatenate([left, right])
outputs = Dense(1, activation="sigmoid")(joined)
model = Model([a, b], outputs)
