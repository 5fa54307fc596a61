"""Replaces the expected outside vector in dJ/dv_c by the vector of the most probable word (argmax instead of the mean under y_hat).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    prediction = int(np.argmax(y_hat))
    loss = np.logaddexp.reduce(z) - z[outside_index]
    # predicted minus observed
    grad_center_vector = outside_vectors[prediction] - outside_vectors[outside_index]
    delta = y_hat.copy()
    delta[outside_index] -= 1.0
    return loss, grad_center_vector, np.outer(delta, center_vector)
