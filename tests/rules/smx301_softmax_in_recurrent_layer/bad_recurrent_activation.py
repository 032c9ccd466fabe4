from keras.layers import GRU, LSTM, ConvLSTM2D, LSTMCell

gates = LSTM(32, recurrent_activation="softmax")  # expect: SMX301@39
by_position = GRU(32, "tanh", "softmax")  # expect: SMX301@31
both = LSTM(10, activation="softmax", recurrent_activation="softmax")  # expect: SMX301@28, SMX301@60
pictures = ConvLSTM2D(4, 3, recurrent_activation="softmax")  # expect: SMX301@50
cell = LSTMCell(4, recurrent_activation="softmax")  # expect: SMX301@41
