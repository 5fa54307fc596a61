"""The expected outside vector in grad_center_vector is the plain mean of all rows of U, not weighted with the probabilities: -u_o + mean_x u_x.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    loss = -s[outside_index] + np.logaddexp.reduce(s)
    expected_u = outside_vectors.mean(axis=0)  # the average word
    observed_u = outside_vectors[outside_index]
    delta = softmax(s) - (np.arange(s.size) == outside_index)
    return loss, expected_u - observed_u, np.outer(delta, center_vector)
