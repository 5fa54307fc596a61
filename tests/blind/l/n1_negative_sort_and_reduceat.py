"""Unusual: a sorted copy of the draws is cut into runs of equal words and np.add.reduceat adds up the coefficients of each run.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)
    s_o = outside_vectors[outside_index] @ center_vector
    s = outside_vectors[draws] @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s).sum()
    starts = np.flatnonzero(np.append(True, draws[1:] != draws[:-1]))
    per_word = np.add.reduceat(sigmoid(s), starts)
    words = draws[starts]
    grad_center_vector = per_word @ outside_vectors[words] - sigmoid(-s_o) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[words] = np.outer(per_word, center_vector)
    grad_outside_vectors[outside_index] = -sigmoid(-s_o) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
