import numpy as np
from tf_keras.layers import Dense, Input
from tf_keras.models import Sequential

THRESHOLD = 0.5
model = Sequential([Input((10,)), Dense(4, activation="softmax")])
p = model.predict(np.load("x.npy"))
print(0.5 < p, p >= 0.5, p > THRESHOLD, 0.5 <= p)  # expect: SMX504@7, SMX504@16, SMX504@26, SMX504@41
print(np.where(p > 0.5, 1, 0), (p > 0.5).astype("int32"), 1 * (p > 0.5))  # expect: SMX504@16, SMX504@33, SMX504@64
print([row for row in (p > 0.5)], p[:100] > 0.5)  # expect: SMX504@24, SMX504@35
