"""The gradient with respect to v_c of each pair is added to the row of the outside word in grad_center_vectors instead of the row of the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    results = [pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices]
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o, (_, g_center, g_outside) in zip(outside_indices, results):
        grad_V[o] += g_center
        grad_U += g_outside
    return sum(r[0] for r in results), grad_V, grad_U
