"""What the functions and methods of Keras, TensorFlow, NumPy and Python do to abstract values."""
