"""Right: a selection matrix S with one row per place gives scores S U v, grad_center_vector (S U)^T d and grad_outside_vectors S^T d v^T.
---
verdict = "right"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K, n = len(negative_indices), len(outside_vectors)
    S = np.zeros((1 + K, n))
    S[0, outside_index] = -1.0
    S[np.arange(1, 1 + K), negative_indices] = 1.0

    # all terms are softplus(t) now: -log sigmoid(x) = softplus(-x)
    t = S @ (outside_vectors @ center_vector)
    loss = np.sum(np.logaddexp(t, 0))
    slope = np.divide(np.exp(np.minimum(t, 0)), 1 + np.exp(-np.abs(t)))
    c = slope @ S
    return loss, outside_vectors.T @ c, np.array([x * center_vector for x in c])
