"""Takes the center vector from U (row center_index of outside_vectors) instead of from V.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center = outside_vectors[center_index]
    results = [pair_loss_and_gradient(center, o, outside_vectors) for o in outside_indices]
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = sum(r[1] for r in results)
    return sum(r[0] for r in results), grad_V, sum(r[2] for r in results)
