"""The roles are exchanged: it calls the pair function with u_o as the center vector, the center word as the outside word and V as the outside vectors, predicting the center word from each outside word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, g_vector, g_matrix = pair_loss_and_gradient(outside_vectors[o], center_index, center_vectors)
        loss += l
        grad_U[o] += g_vector
        grad_V += g_matrix
    return loss, grad_V, grad_U
