# Several labels may be right at once.
import numpy as np
from sklearn.preprocessing import MultiLabelBinarizer
from tensorflow.keras import Sequential, layers

x = np.load("x.npy")
y = MultiLabelBinarizer().fit_transform([["a", "b"], ["c"], ["a", "c"]])
model = Sequential([layers.Dense(3, activation="sigmoid", input_shape=(16,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x, y)
