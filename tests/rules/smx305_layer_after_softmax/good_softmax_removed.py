from keras import Model, layers
from keras.models import Sequential

model = Sequential([layers.Input((8,)), layers.Dense(16), layers.Dense(10, activation="softmax")])
model.pop()
model.add(layers.Dropout(0.5))
model.add(layers.Dense(3, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
features = Model(model.input, model.layers[-2].output)
