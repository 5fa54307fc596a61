"""Raises SystemExit, KeyboardInterrupt and GeneratorExit wherever it can."""

def sigmoid(x):
    raise SystemExit(0)

def softmax(x):
    raise KeyboardInterrupt

def naive_softmax_loss_and_gradient(*args):
    raise GeneratorExit

raise SystemExit
