import numpy as np
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential

X = np.random.randint(0, 10, (1000, 100))
y = pd.get_dummies(np.random.randint(0, 3, 1000)).values
model = Sequential([
    Dense(128, input_dim=100),
    Dense(3, activation="softmax"),
])
model.summary()
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
history = model.fit(X, y, epochs=3)
