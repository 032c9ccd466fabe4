from keras.layers import Activation, Dense, Input
from keras.models import Model

x = Input((8,))
types = Dense(3, activation="softmax")(x)
sizes = Dense(4, activation="softmax")(x)
outputs = [Activation("linear", name="types")(types), Activation("linear", name="sizes")(sizes)]
model = Model(x, outputs)
model.compile("adam", {"types": "categorical_crossentropy", "sizes": "categorical_crossentropy"})
