"""A recurrent layer gives features, and a layer with weights makes logits of them."""

from tensorflow import keras

model = keras.Sequential()
model.add(keras.layers.Embedding(1000, 32))
model.add(keras.layers.LSTM(32, return_sequences=True))
model.add(keras.layers.LSTM(16))
model.add(keras.layers.Dense(1))
model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(x, y)
