"""Reorders the words so that the outside word stands first, works with row 0, and undoes the permutation in the gradient
by a fancy assignment.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = len(outside_vectors)
    order = np.concatenate([[outside_index], np.delete(np.arange(n_words), outside_index)])
    rows = outside_vectors[order]  # a copy
    scores = (rows @ center_vector[:, None])[:, 0]
    shifted = scores - scores.max()
    log_sum = np.log(np.sum(np.exp(shifted)))
    delta = np.exp(shifted - log_sum)
    delta[0] -= 1.0
    grad_outside_vectors = np.zeros((n_words, len(center_vector)))
    grad_outside_vectors[order] = delta.reshape(-1, 1) @ center_vector.reshape(1, -1)
    return float(log_sum - shifted[0]), (delta[None] @ rows)[0], grad_outside_vectors
