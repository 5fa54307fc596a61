"""The logarithm of the partition function is replaced by its cumulant expansion up to second order, log n + mean + variance / 2 of the scores; the gradients come from the exact softmax and are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    E = np.einsum("wi,i->w", outside_vectors, center_vector)

    # log <exp E> = kappa_1 + kappa_2 / 2
    kappa_1 = np.mean(E)
    kappa_2 = np.mean((E - kappa_1) ** 2)
    log_Z = np.log(n_words) + kappa_1 + kappa_2 / 2
    loss = log_Z - E[outside_index]

    p = softmax(E)
    p[outside_index] -= 1.0
    grad_center_vector = np.einsum("w,wi->i", p, outside_vectors)
    grad_outside_vectors = np.einsum("w,i->wi", p, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
