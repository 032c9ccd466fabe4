from keras import losses
from keras.layers import Dense
from keras.models import Sequential

for loss in ("kl_divergence", "categorical_hinge", "poisson", losses.CosineSimilarity(), losses.Huber()):
    model = Sequential([Dense(3, activation="softmax", input_dim=8)])
    model.compile("adam", loss)
