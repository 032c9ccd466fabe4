"""A recurrent layer's own activation is tanh."""
from keras.layers import GRU, LSTM, Embedding, SimpleRNN
from keras.models import Sequential

a = Sequential([Embedding(1000, 32), LSTM(6)])
a.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
b = Sequential()
b.add(GRU(1, input_shape=(20, 3)))
b.compile("adam", loss="binary_crossentropy")  # expect: SMX205@24
c = Sequential([SimpleRNN(4, input_shape=(20, 3))])
c.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX205@24
