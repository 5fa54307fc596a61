"""The weighted outside vectors are summed over both axes, so that one and the same number is added to every coordinate of the gradient of the center vector.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)
    weights = softmax(scores)[:, None]       # (n_words, 1)

    m = np.max(scores)
    loss = -(scores[outside_index] - m) + np.log(np.sum(np.exp(scores - m)))

    expected = (weights * outside_vectors).sum()
    grad_center_vector = expected - outside_vectors[outside_index]

    grad_outside_vectors = weights * center_vector
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
