import sys

import numpy as np
from tensorflow.keras import layers, models

x = np.load("x.npy")
model = models.Sequential([layers.Input((30,)), layers.Dense(1, activation="sigmoid")])
result = model.predict(x)
if "--classes" in sys.argv:
    result = (result > 0.5).astype(int)
else:
    result = np.round(result)
print(result[0][0] == 1)

if sys.argv[1] == "score":
    network = models.Sequential([layers.Dense(1, input_shape=(30,))])
else:
    network = model
print(network.predict(x)[0] == 1)
