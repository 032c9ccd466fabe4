from tensorflow.keras import Model, Sequential, layers
from tensorflow.keras.applications import ResNet50

features = ResNet50(include_top=False, pooling="avg", weights=None)
model = Sequential([features, layers.Dense(5, activation="softmax")])

logits = ResNet50(weights=None, classifier_activation=None)
probabilities = Sequential([logits, layers.Softmax()])
