"""Repeated draws are handled with counts, but the words stand in the order of drawing and the counts in sorted order, so counts go to the wrong words.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    distinct = list(dict.fromkeys(int(w) for w in negative_indices))
    counts = np.unique(negative_indices, return_counts=True)[1]

    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    grad_center_vector = (sigmoid(s) - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sigmoid(s) - 1) * center_vector
    for w, n in zip(distinct, counts):
        u = outside_vectors[w]
        s = u @ center_vector
        loss += n * np.logaddexp(0, s)
        grad_center_vector += n * sigmoid(s) * u
        grad_outside_vectors[w] = n * sigmoid(s) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
