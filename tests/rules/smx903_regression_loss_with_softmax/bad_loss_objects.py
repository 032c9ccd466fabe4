import tensorflow as tf
from tensorflow.keras import Input, Model, layers, losses

inputs = Input((4,))
outputs = layers.Softmax()(layers.Dense(3)(inputs))
for distance in (losses.MeanSquaredError(), losses.MeanAbsoluteError()):
    model = Model(inputs, outputs)
    model.compile("sgd", loss=distance)  # expect: SMX903@31

absolute = Model(inputs, outputs)
absolute.compile("adam", "mae")  # expect: SMX903@26
squared = Model(inputs, outputs)
squared.compile("adam", loss=tf.keras.losses.mean_squared_error)  # expect: SMX903@30
