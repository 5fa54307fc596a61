"""Repeated draws are counted with np.unique, whose counts belong to the sorted words, but are zipped with the words in the order in which they were drawn. Shows if a word comes more than once and the draws are not sorted (with counts that differ).
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    s = u_o @ center_vector
    factor = -np.exp(-np.logaddexp(0, s))  # sigma - 1

    loss = np.logaddexp(0, -s)
    grad_center_vector = factor * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = factor * center_vector

    # compute every distinct word once and weight it with how often it was drawn
    distinct = list(dict.fromkeys(negative_indices.tolist()))
    how_often = np.unique(negative_indices, return_counts=True)[1]
    for k, n in zip(distinct, how_often):
        s = outside_vectors[k] @ center_vector
        factor = n * np.exp(-np.logaddexp(0, -s))
        loss += n * np.logaddexp(0, s)
        grad_center_vector += factor * outside_vectors[k]
        grad_outside_vectors[k] = factor * center_vector
    return loss, grad_center_vector, grad_outside_vectors
