from keras import Input, Model, layers

inputs = Input((16,))
kind = layers.Dense(5, activation="softmax")(inputs)
kind = layers.GaussianDropout(0.1, name="kind")(kind)  # expect: SMX305@8
score = layers.Dense(1, activation="sigmoid", name="score")(inputs)
model = Model(inputs=inputs, outputs=[kind, score])
model.compile("adam", loss={"kind": "categorical_crossentropy", "score": "binary_crossentropy"})
