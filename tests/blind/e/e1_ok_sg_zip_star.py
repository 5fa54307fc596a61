"""Right: collects all triples first and adds them up with zip(*...) and sum.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]
    losses, grads_v, grads_U = zip(*(pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices))
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = np.sum(grads_v, axis=0)
    return sum(losses), grad_V, np.sum(grads_U, axis=0)
