import numpy as np
from tf_keras.models import load_model

logits = np.load("logits.npy")
probabilities = np.exp(logits) / np.exp(logits).sum(axis=-1, keepdims=True)  # expect: SMX906@17
divided = np.divide(np.exp(logits), np.sum(np.exp(logits), axis=-1, keepdims=True))  # expect: SMX906@11
model = load_model("head.h5")
