import numpy as np
from keras.layers import Dense
from keras.models import Sequential

x = np.load("x.npy")
model = Sequential([Dense(3, activation="softmax", input_dim=4)])
classes = np.argmax(model.predict(x), axis=1)
print((classes == 1).sum(), classes[0] == 0)
if np.argmax(model.predict(x)[0]) == 1:
    print("versicolor")

binary = Sequential([Dense(1, activation="sigmoid", input_dim=4)])
p = binary.predict(x)
print(np.round(p)[0][0] == 1, p[0].round() == 1, np.rint(p[0][0]) == 0)
print((p > 0.5)[0][0] == 1, (p > 0.5).astype("int32")[0] == 1)
print(int(p[0][0] + 0.5) == 1, int(p[0][0]) == 1, round(p[0][0]) == 1, np.where(p > 0.5, 1, 0)[0] == 1)
print(p.astype(int)[0][0] == 1, p.shape[0] == 1, len(p) == 0, p.ndim != 1)
