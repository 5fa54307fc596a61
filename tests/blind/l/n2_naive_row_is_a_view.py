"""The gradient of the center vector is built in place in the row of the outside word, which is a view, so that the outside vectors of the caller change.
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)
    prob = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]

    expected = np.dot(prob, outside_vectors)
    grad_center = outside_vectors[outside_index]
    grad_center -= expected
    grad_center = -1 * grad_center

    grad_outside = prob[:, None] * center_vector[None, :]
    grad_outside[outside_index] -= center_vector
    return loss, grad_center, grad_outside
