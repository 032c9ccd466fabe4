"""Names prove nothing."""

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
prediction = np.random.randn(10)
print(prediction > 0, model.evaluate(x, y)[1] > 0)
p = model.predict(x) if trained else logits
print(p > 0)
