"""Estimators of scikit-learn hand the pixels on to the model."""
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.wrappers.scikit_learn import KerasClassifier
from sklearn.model_selection import cross_val_score, GridSearchCV
from sklearn.ensemble import VotingClassifier
(x, y), (xt, yt) = mnist.load_data()
x = x.reshape(x.shape[0], 784)
def build():
    model = Sequential([Dense(50, activation="relu", input_shape=(784,)), Dense(10, activation="softmax")])
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
KerasClassifier(build_fn=build, epochs=10).fit(x, y)  # expect: SMX101@48
a = KerasClassifier(build, epochs=10)
cross_val_score(a, x, y, cv=3)  # expect: SMX101@20
g = GridSearchCV(estimator=a, param_grid={}, cv=3)
g.fit(x, y)  # expect: SMX101@7
v = VotingClassifier(estimators=[('1', a)], voting="soft")
v.fit(x, y)  # expect: SMX101@7
