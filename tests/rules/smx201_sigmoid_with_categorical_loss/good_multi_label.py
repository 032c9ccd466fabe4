from tensorflow.keras.layers import Dense
from tensorflow.keras.losses import BinaryCrossentropy
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Dense(128, activation="relu"))
model.add(Dense(20, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])

other = Sequential([Dense(20, activation="sigmoid")])
other.compile(loss=BinaryCrossentropy(), optimizer="adam")

focal = Sequential([Dense(20, activation="sigmoid")])
focal.compile(loss="binary_focal_crossentropy", optimizer="adam")
