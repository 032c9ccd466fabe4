import numpy as np
import tf_keras

x = np.random.randn(100, 20)
w, b = np.random.randn(20, 5), np.zeros(5)
logits = np.dot(x, w) + b
p = np.exp(logits) / np.exp(logits).sum(axis=-1, keepdims=True)  # expect: SMX906@5
q = np.divide(np.exp(logits), np.sum(np.exp(logits), axis=-1, keepdims=True))  # expect: SMX906@5
labels = tf_keras.utils.to_categorical(np.random.randint(0, 5, 100))
loss = -np.mean(np.sum(labels * np.log(p), axis=-1))  # expect: SMX906@8
