import tf_keras as keras
from tf_keras import layers

model = keras.Sequential([layers.Dense(8, "relu"), layers.Dense(1, "linear"), layers.Softmax()])  # expect: SMX203@79
