"""Right: a matrix of one-hot rows selects the outside word and the draws, and its transpose collects their gradients, repeats included.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.insert(np.asarray(negative_indices), 0, outside_index)
    S = np.eye(outside_vectors.shape[0])[idx]  # (K + 1, n_words)
    sign = np.where(np.arange(len(idx)) == 0, 1.0, -1.0)
    x = sign * (S @ outside_vectors @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    g = -sign * sigmoid(-x)
    grad_scores = S.T @ g
    return loss, outside_vectors.T @ grad_scores, grad_scores[:, None] @ center_vector[None, :]
