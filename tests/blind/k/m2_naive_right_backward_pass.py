"""Right: a forward pass of small steps and a backward pass step by step, as in a hand-written network layer, with a batch axis that is removed at the end.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    X = center_vector[None, :]
    W = outside_vectors.T
    Z = X @ W
    M = Z.max(axis=-1, keepdims=True)
    E = np.exp(Z - M)
    S = E.sum(axis=-1, keepdims=True)
    L = np.log(S) + M - Z[:, [outside_index]]

    dL = np.ones_like(L)
    dS = dL / S
    dE = np.broadcast_to(dS, E.shape)
    dZ = dE * E
    dZ[:, outside_index] -= dL[:, 0]
    dX = dZ @ W.T
    dW = X.T @ dZ
    return L.item(), dX.squeeze(axis=0), np.ascontiguousarray(dW.T)
