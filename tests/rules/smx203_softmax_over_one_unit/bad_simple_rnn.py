from keras.layers import SimpleRNN
from keras.models import Sequential

model = Sequential()
model.add(SimpleRNN(1, activation="softmax", input_shape=(10, 4)))  # expect: SMX203@35
