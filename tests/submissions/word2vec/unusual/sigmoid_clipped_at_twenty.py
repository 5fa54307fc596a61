r"""The argument of the sigmoid is clipped where it is one or zero to eight digits."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -20, 20)))
