from tensorflow.keras.layers import LSTM, MultiHeadAttention, SimpleRNN, TimeDistributed, Dense

named = LSTM(8, name="lstm_softmax")
time = TimeDistributed(Dense(3, activation="softmax"))
attention = MultiHeadAttention(num_heads=2, key_dim=16)
simple = SimpleRNN(8, activation="softplus")
