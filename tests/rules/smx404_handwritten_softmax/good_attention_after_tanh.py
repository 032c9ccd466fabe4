# Between -1 and 1 nothing can overflow.
from keras import backend as K
from keras.layers import Layer


class AttentionWithContext(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[-1], input_shape[-1]))
        self.b = self.add_weight(shape=(input_shape[-1],))
        super(AttentionWithContext, self).build(input_shape)

    def call(self, x, mask=None):
        eij = K.tanh(K.dot(x, self.W) + self.b)
        a = K.exp(eij)
        weights = a / K.sum(a, axis=1, keepdims=True)
        a /= K.cast(K.sum(a, axis=1, keepdims=True) + K.epsilon(), K.floatx())
        return K.sum(x * a * weights, axis=1)
