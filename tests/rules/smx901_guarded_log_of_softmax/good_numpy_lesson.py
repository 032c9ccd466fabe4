# No network is involved; the model of this file is not used.
import numpy as np
from keras.models import load_model

model = load_model("model.h5")


def cross_entropy(targets, predictions, epsilon=1e-12):
    predictions = np.clip(predictions, epsilon, 1.0 - epsilon)
    return -np.sum(targets * np.log(predictions + 1e-9)) / predictions.shape[0]


print(cross_entropy(np.array([[0, 1]]), np.array([[0.3, 0.7]])))
print(np.log(model.predict(np.load("x.npy")) + 1e-9))
