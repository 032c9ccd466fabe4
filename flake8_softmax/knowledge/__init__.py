"""What Keras, TensorFlow and data set names mean: tables only, nothing here computes."""
