"""Sorts the draws and sums the sigmoids of equal words with np.add.reduceat before any row is written; the gradient of v_c is then read off the rows that were touched.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)                       # a copy
    words, starts = np.unique(draws, return_index=True)
    s = outside_vectors[draws] @ center_vector
    s_o = outside_vectors[outside_index] @ center_vector

    rows = np.append(words, outside_index)
    factors = np.append(np.add.reduceat(sigmoid(s), starts), -sigmoid(-s_o))

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[rows] = np.outer(factors, center_vector)
    grad_center_vector = (factors[:, None] * outside_vectors[rows]).sum(axis=0)
    loss = np.logaddexp(0, -s_o) - (-np.logaddexp(0, s)).sum()
    return loss, grad_center_vector, grad_outside_vectors
