"""What a recurrent layer gives is not what its activation gives."""

from keras.layers import GRU, LSTM
from keras.models import Sequential

gated = Sequential([LSTM(1, activation="sigmoid", input_shape=(9, 3))])
print(gated.predict(x) > 0)
mixed = Sequential([GRU(1, activation="sigmoid", input_shape=(9, 3))])
print(mixed.predict(x)[0] <= 0)
