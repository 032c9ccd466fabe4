from keras.applications import ResNet50
from keras.applications.mobilenet import preprocess_input
from sklearn.model_selection import train_test_split

from pictures import load_labels, load_pictures

x_train, x_test, y_train, y_test = train_test_split(load_pictures(), load_labels())
model = ResNet50(weights="imagenet")
model.fit(preprocess_input(x_train), y_train)  # expect: SMX105@11
