from keras.layers import Dense
from keras.models import Sequential

units = 1
units = 10
activation = "softmax"
Sequential([Dense(units, activation=activation)])
activation = "sigmoid"
Sequential([Dense(1, activation=activation)])
