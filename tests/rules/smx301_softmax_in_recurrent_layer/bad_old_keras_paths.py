from keras.layers.core import Dense, Dropout
from keras.layers.recurrent import GRU, LSTM, SimpleRNN
from keras.layers.wrappers import Bidirectional
from keras.layers.convolutional_recurrent import ConvLSTM2D
from keras.models import Sequential

model = Sequential()
model.add(LSTM(output_dim=32, input_dim=8, input_length=20, return_sequences=True))
model.add(Dropout(0.2))
model.add(GRU(output_dim=5, activation='softmax', inner_activation='hard_sigmoid'))  # expect: SMX301@40
model.compile(loss='categorical_crossentropy', optimizer='rmsprop')

tagger = Sequential()
tagger.add(Bidirectional(SimpleRNN(5, activation='softmax', return_sequences=True), input_shape=(20, 8)))  # expect: SMX301@50

gates = LSTM(32, inner_activation='softmax')  # expect: SMX301@35
