# The match weights are added to what they point at.
from keras.layers import LSTM, Activation, Dense, Dropout, Embedding, Input, Permute, add, concatenate, dot
from keras.models import Model, Sequential

story = Input((68,))
question = Input((4,))
encoder_m = Sequential([Embedding(input_dim=22, output_dim=64), Dropout(0.3)])
encoder_c = Sequential([Embedding(input_dim=22, output_dim=4), Dropout(0.3)])
encoder_q = Sequential([Embedding(input_dim=22, output_dim=64, input_length=4), Dropout(0.3)])

match = dot([encoder_m(story), encoder_q(question)], axes=(2, 2))
match = Activation("softmax")(match)
response = add([match, encoder_c(story)])
response = Permute((2, 1))(response)
answer = concatenate([response, encoder_q(question)])
answer = LSTM(32)(answer)
answer = Dropout(0.3)(answer)
answer = Dense(22)(answer)
answer = Activation("softmax")(answer)
model = Model([story, question], answer)
