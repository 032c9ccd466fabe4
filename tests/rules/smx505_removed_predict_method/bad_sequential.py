import numpy as np
from keras.layers import Dense
from keras.models import Sequential

x, y = np.load("x.npy"), np.load("y.npy")
model = Sequential()
model.add(Dense(12, input_dim=8, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x, y, epochs=150, batch_size=10)
classes = model.predict_classes(x)  # expect: SMX505@17
probabilities = model.predict_proba(x)  # expect: SMX505@23
for i in range(5):
    print(classes[i], probabilities[i], y[i])
