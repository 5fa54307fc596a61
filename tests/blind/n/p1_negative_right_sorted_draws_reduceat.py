"""Sorts a copy of the draws and adds up equal words with `np.add.reduceat`, so that plain assignment to the rows is enough.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)  # a copy
    words, starts = np.unique(draws, return_index=True)

    s_neg = outside_vectors[draws] @ center_vector
    s_pos = outside_vectors[outside_index] @ center_vector
    loss = np.add.reduce(np.logaddexp(0, s_neg), initial=np.logaddexp(0, -s_pos))

    per_word = np.add.reduceat(np.exp(s_neg - np.logaddexp(0, s_neg)), starts)
    delta = np.zeros(len(outside_vectors))
    delta[words] = per_word
    delta[outside_index] = -np.exp(-np.logaddexp(0, s_pos))
    grad_center_vector = (delta[None, :] @ outside_vectors)[0]
    grad_outside_vectors = np.kron(delta[:, None], center_vector[None, :])
    return loss, grad_center_vector, grad_outside_vectors
