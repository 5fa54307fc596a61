"""The row of the outside word in the gradient of the outside vectors is set to minus the center vector, without its probability.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    p = softmax(scores)
    top = scores.max()
    loss = top + np.log(np.exp(scores - top).sum()) - scores[outside_index]

    # the expected outside vector minus the observed one
    grad_center_vector = p @ outside_vectors - outside_vectors[outside_index]

    # two cases as on paper: w != o and w == o
    grad_outside_vectors = np.outer(p, center_vector)
    grad_outside_vectors[outside_index] = -center_vector
    return loss, grad_center_vector, grad_outside_vectors
