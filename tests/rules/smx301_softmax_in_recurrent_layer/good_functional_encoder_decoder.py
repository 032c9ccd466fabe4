from keras.layers import LSTM, Dense, Input
from keras.models import Model

TOKENS = 71
encoder_inputs = Input(shape=(None, TOKENS))
_, state_h, state_c = LSTM(256, return_state=True)(encoder_inputs)
decoder_inputs = Input(shape=(None, TOKENS))
decoder = LSTM(256, return_sequences=True, return_state=True)
decoder_outputs, _, _ = decoder(decoder_inputs, initial_state=[state_h, state_c])
decoder_outputs = Dense(TOKENS, activation="softmax")(decoder_outputs)
model = Model([encoder_inputs, decoder_inputs], decoder_outputs)
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")
