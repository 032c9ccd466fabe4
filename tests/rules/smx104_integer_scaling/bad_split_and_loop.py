from sklearn.model_selection import train_test_split
from tensorflow.keras.datasets import cifar100

(x, y), _ = cifar100.load_data(label_mode="coarse")
x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=0.1)
for part in (x_train, x_val):
    part /= 255.0  # expect: SMX104@5
