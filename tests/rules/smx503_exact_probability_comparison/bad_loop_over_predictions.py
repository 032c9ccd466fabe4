import numpy as np
from tensorflow.keras.layers import LSTM, Dense, Embedding
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Embedding(2000, 64))
model.add(LSTM(64))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam")

spam = 0
for p in model.predict(np.load("mails.npy")):
    if p == 1:  # expect: SMX503@8
        spam += 1
    elif p[0] == 0:  # expect: SMX503@10
        print("ham")

predictions = model.predict(np.load("more.npy"))
for i in range(len(predictions)):
    label = "spam" if predictions[i] == 1 else "ham"  # expect: SMX503@23
