import sqlite3

import numpy as np
import tensorflow as tf
from sklearn.linear_model import LogisticRegression

cursor = sqlite3.connect("users.db").cursor()
result = cursor.execute("SELECT admin FROM users").fetchall()
if result[0][0] == 1:
    print("admin")

classifier = LogisticRegression()
classifier.fit(np.load("x.npy"), np.load("y.npy"))
prediction = classifier.predict(np.load("x.npy"))
if prediction[0] == 1:
    print("dog")

loaded = tf.keras.models.load_model("cats_and_dogs.h5")
answer = loaded.predict(np.load("x.npy"))
if answer[0][0] == 1:
    print("dog")


def name(model, x):
    return "dog" if model.predict(x)[0][0] == 1 else "cat"
