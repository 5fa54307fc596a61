"""Right: np.logaddexp.reduce is the log of the sum, and the probabilities are exponentials of scores minus it, without softmax.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.inner(outside_vectors, center_vector)
    log_sum = np.logaddexp.reduce(z)
    delta = np.exp(z - log_sum) - (np.arange(z.size) == outside_index)
    return (
        log_sum - z[outside_index],
        np.einsum("w,wj->j", delta, outside_vectors),
        np.einsum("w,j->wj", delta, center_vector),
    )
