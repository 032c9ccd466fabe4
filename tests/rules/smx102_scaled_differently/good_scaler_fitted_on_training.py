from keras.layers import Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler


def run(X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    sc = StandardScaler()
    X_train = sc.fit_transform(X_train)
    X_test = sc.transform(X_test)
    model = Sequential([Dense(6, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy")
    model.fit(X_train, y_train)
    model.evaluate(X_test, y_test)


def run_in_place(X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    scaler = MinMaxScaler().fit(X_train)
    X_train, X_test = scaler.transform(X_train), scaler.transform(X_test)
    model = Sequential([Dense(6, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy")
    model.fit(X_train, y_train)
    model.evaluate(X_test, y_test)


def run_with_numpy(X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    X_train -= mean
    X_train /= std
    X_test -= mean
    X_test /= std
    model = Sequential([Dense(6, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy")
    model.fit(X_train, y_train)
    model.evaluate(X_test, y_test)
