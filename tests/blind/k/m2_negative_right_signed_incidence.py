"""Right: a signed incidence matrix of draws and words turns the scores of all words into margins, and its transpose brings the derivatives back.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = len(outside_vectors)
    K = len(negative_indices)
    A = np.zeros((K + 1, n_words))
    A[0, outside_index] = 1.0
    A[np.arange(1, K + 1), negative_indices] = -1.0

    margins = A @ (outside_vectors @ center_vector)
    loss = np.logaddexp(0, -margins).sum()
    g = A.T @ (-sigmoid(-margins))
    return loss, g @ outside_vectors, np.outer(g, center_vector)
