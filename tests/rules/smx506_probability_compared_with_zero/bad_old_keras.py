"""Keras 1, and an activation as a layer."""

from keras.layers import Activation, Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(output_dim=1, input_dim=8))
model.add(Activation("sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="rmsprop", class_mode="binary")
model.fit(X, y, nb_epoch=3)
guess = model.predict_proba(X) > 0  # expect: SMX506@9, SMX505@15
while True:
    if model.predict(X[:1])[0][0] > 0:  # expect: SMX506@8
        break
