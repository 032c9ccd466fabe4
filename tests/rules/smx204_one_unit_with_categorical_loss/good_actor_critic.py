from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

state = Input((4,))
x = Dense(128, activation="relu")(state)
action = Dense(2, activation="softmax")(x)
critic = Dense(1)(x)
model = Model(inputs=state, outputs=[action, critic])
model.compile(optimizer="adam", loss=["categorical_crossentropy", "mse"])
