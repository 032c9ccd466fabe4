"""Dense(10) with loss='sparse_categorical_crossentropy' learns nothing."""
from keras.layers import Dense
from keras.losses import SparseCategoricalCrossentropy
from keras.models import Sequential

model = Sequential([Dense(64, activation="relu"), Dense(10)])
# model.compile("adam", "sparse_categorical_crossentropy")
model.compile("adam", SparseCategoricalCrossentropy(from_logits=True))
