from keras.layers import Dense
from keras.models import Sequential
from sklearn.datasets import fetch_mldata, fetch_olivetti_faces

mnist = fetch_mldata('MNIST original')
X = mnist.data.astype('float32') / 255
model = Sequential([Dense(64, activation='relu', input_dim=784), Dense(10, activation='softmax')])
model.compile('sgd', 'sparse_categorical_crossentropy')
model.fit(X, mnist.target)

leukemia = fetch_mldata('leukemia')
faces = fetch_olivetti_faces()
for some in (leukemia, faces):
    other = Sequential([Dense(64, activation='relu'), Dense(40, activation='softmax')])
    other.compile('sgd', 'sparse_categorical_crossentropy')
    other.fit(some.data, some.target)
