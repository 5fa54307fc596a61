"""np.unique gives the counts in sorted order, but they are paired with the drawn words in the order of their first
appearance. Shows only if a word is drawn more than once, the words do not first appear in sorted order, and the counts
differ.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    _, first, counts = np.unique(negative_indices, return_index=True, return_counts=True)
    distinct = negative_indices[np.sort(first)]  # without repetitions, order kept

    rows = outside_vectors[distinct]
    z = rows @ center_vector
    z_o = outside_vectors[outside_index] @ center_vector
    a = counts * sigmoid(z)
    a_o = -np.exp(-np.logaddexp(0, z_o))

    loss = np.logaddexp(0, -z_o) + np.sum(counts * np.logaddexp(0, z))
    grad_center_vector = a_o * outside_vectors[outside_index] + a @ rows
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[distinct] = np.outer(a, center_vector)  # no repetitions: safe
    grad_outside_vectors[outside_index] = a_o * center_vector
    return loss, grad_center_vector, grad_outside_vectors
