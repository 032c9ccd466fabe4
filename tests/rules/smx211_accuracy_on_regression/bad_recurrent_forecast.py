from tensorflow.keras.layers import *
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Bidirectional(LSTM(32, return_sequences=True), input_shape=(30, 4)))
model.add(TimeDistributed(Dense(2)))
model.add(Dropout(0.1))
model.compile(loss='mae', optimizer='adam', metrics=['accuracy', 'mse'])  # expect: SMX211@54
