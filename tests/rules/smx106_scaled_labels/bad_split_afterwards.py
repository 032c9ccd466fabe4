from keras import Sequential, datasets, layers
from sklearn.model_selection import train_test_split

(x, y), _ = datasets.mnist.load_data()
x = x.reshape(-1, 784) / 255.0
y = y / 255.0  # expect: SMX106@5
x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=0.2)
model = Sequential([layers.Dense(32, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
