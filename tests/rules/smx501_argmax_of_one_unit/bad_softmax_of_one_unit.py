import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(16, input_dim=13, activation="relu"), Dense(1, activation="softmax")])  # expect: SMX203@85
model.compile(loss="binary_crossentropy", optimizer="adam")
heart = np.loadtxt("heart.csv", delimiter=",")
model.fit(heart[:, :13], heart[:, 13])
print(np.argmax(model.predict(heart[:, :13]), axis=1))  # expect: SMX501@7
