from keras.layers import Dense
from keras.models import Sequential
from sklearn.datasets import fetch_mldata
from sklearn.model_selection import train_test_split

mnist = fetch_mldata('MNIST original')
X_train, X_test, y_train, y_test = train_test_split(mnist.data, mnist.target, test_size=10000)
model = Sequential([Dense(64, activation='relu', input_dim=784), Dense(10, activation='softmax')])
model.compile('sgd', 'sparse_categorical_crossentropy')
model.fit(X_train, y_train)  # expect: SMX101@11

X, y = mnist['data'][:60000], mnist['target'][:60000]
other = Sequential([Dense(64, activation='relu', input_dim=784), Dense(10, activation='softmax')])
other.compile('sgd', 'sparse_categorical_crossentropy')
other.fit(X, y)  # expect: SMX101@11
