from keras import losses
from keras.layers import Dense
from keras.models import Sequential

for loss in ("kl_divergence", "categorical_hinge", losses.CosineSimilarity()):
    model = Sequential([Dense(3, activation="softmax", input_dim=8)])
    model.compile("adam", loss)
