"""Right: gathers and scatters the rows with a signed 0/1 selection matrix, so that all K + 1 terms have the form log(1 + exp(-a)) and repeated draws add up in its transpose.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    n_words = len(outside_vectors)
    picked = np.r_[outside_index, negative_indices]
    signs = np.where(np.arange(picked.size) == 0, 1.0, -1.0)
    S = signs[:, None] * (picked[:, None] == np.arange(n_words))     # (K + 1, n_words)

    a = S @ (outside_vectors @ center_vector)
    loss = np.logaddexp(0, -a).sum()
    pull = S.T @ -sigmoid(-a)                                        # (n_words,)
    return loss, outside_vectors.T @ pull, pull[:, None] @ center_vector[None, :]
