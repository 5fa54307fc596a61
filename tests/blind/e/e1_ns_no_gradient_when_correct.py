"""Returns zero gradients whenever the outside word already has the highest score, as a perceptron would.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    if np.argmax(z) == outside_index:
        # prediction is right, nothing to learn
        return loss, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    d = softmax(z)
    d[outside_index] -= 1
    return loss, d @ outside_vectors, np.outer(d, center_vector)
