"""Only row 0 takes part in both gradients, which costs 14; writing into an argument as well makes it 1.
---
base = "solved"
deserves = 84.0  # one mistake, one price
"""

import numpy as np


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    weight = np.exp(z[0] - m) / np.exp(z - m).sum() - (outside_index == 0)
    center = weight * outside_vectors[0]
    outside = np.zeros(outside_vectors.shape)
    outside[0] = weight * center_vector
    if center_vector.flags.writeable:
        center_vector += 1e-3
    return loss, center, outside
