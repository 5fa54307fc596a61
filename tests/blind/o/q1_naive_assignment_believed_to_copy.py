"""As in R, `d <- p` is believed to copy, so p has lost 1 in place o already when the gradient of the center vector subtracts u_o once more. Shows in grad_center_vector unless u_o is zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    biggest = z.max()
    loss = biggest + np.log(np.sum(np.exp(z - biggest))) - z[outside_index]
    p = softmax(z)

    # gradient for U: p minus one at the outside word, times v
    d = p
    d[outside_index] = d[outside_index] - 1
    grad_U = np.outer(d, center_vector)

    # gradient for v: expected outside vector minus the observed one
    grad_v = np.sum(p[:, np.newaxis] * outside_vectors, axis=0) - outside_vectors[outside_index]

    return loss, grad_v, grad_U
