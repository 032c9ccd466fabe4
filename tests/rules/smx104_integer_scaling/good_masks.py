# Masks are 0 and 255, and whole numbers are what is wanted.
import cv2
import numpy as np
from project import load_masks
from tensorflow.keras.preprocessing.image import img_to_array, load_img

masks = load_masks() // 255
mask = np.load("mask.npy")
mask //= 255
labels = (masks / 255).astype("uint8")
