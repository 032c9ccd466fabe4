import numpy as np
import tensorflow as tf
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression

x, y = np.load("x.npy"), np.load("y.npy")
model = LogisticRegression().fit(x, y)
print(model.predict_proba(x)[:, 1])
network = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(3, activation="softmax")])
for model in (RandomForestClassifier(), LogisticRegression()):
    model.fit(x, y)
    print(model.predict_proba(x), network.predict(x))
