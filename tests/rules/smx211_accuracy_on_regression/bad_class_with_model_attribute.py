from tensorflow.keras.layers import Dense
from tensorflow.keras.losses import Huber
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam


class DQNAgent:
    def __init__(self, states, actions):
        self.states = states
        self.actions = actions
        self.model = self.build_model()

    def build_model(self):
        model = Sequential()
        model.add(Dense(24, input_dim=self.states, activation="relu"))
        model.add(Dense(self.actions, activation="linear"))
        model.compile(loss=Huber(), optimizer=Adam(1e-3), metrics=["accuracy"])  # expect: SMX211@68
        return model


agent = DQNAgent(4, 2)
