# The one-hot copy is for something else.
from keras import Sequential, datasets, layers
from keras.utils import to_categorical
from sklearn.metrics import roc_auc_score

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
y_train_oh = to_categorical(y_train)
y_test_oh = to_categorical(y_test)
print(to_categorical([0, 1, 2, 1]))

model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
print(roc_auc_score(y_test_oh, model.predict(x_test)))
