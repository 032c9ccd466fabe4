import numpy as np
from tensorflow.keras.preprocessing import image

img = image.load_img("cat.jpg", target_size=(150, 150))
x = image.img_to_array(img)
x /= 255.0
batch = np.array([image.img_to_array(image.load_img(name)) for name in ("a.jpg", "b.jpg")])
batch /= 255
