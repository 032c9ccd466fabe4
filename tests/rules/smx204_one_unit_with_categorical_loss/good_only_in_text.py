"""Dense(1, activation='sigmoid') with loss='categorical_crossentropy' learns nothing."""
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
# model.compile(loss='categorical_crossentropy', optimizer='adam')
model.compile(loss="binary_crossentropy", optimizer="adam")  # not categorical_crossentropy
print("loss: categorical_crossentropy")
