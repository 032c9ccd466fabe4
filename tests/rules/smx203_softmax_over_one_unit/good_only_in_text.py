"""Why does keras.layers.Dense(1, activation="softmax") always give 1.0?

    model.add(Dense(1, activation='softmax'))
"""
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
# model.add(Dense(1, activation='softmax'))
model.add(Dense(1, activation='sigmoid'))  # not Dense(1, activation='softmax')
print("Dense(1, activation='softmax')")
