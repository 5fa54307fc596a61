"""Right: uses negative_line_3 for each draw, and treats the outside word by the symmetry u -> -u as a draw with the opposite sign.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def term(signed):
        # J = log(1 + exp(x)), x = signed . v ; symmetric in both vectors
        x = signed @ center_vector
        return np.logaddexp(0, x), negative_line_3(x, signed), negative_line_3(x, center_vector)

    loss, grad_v, grad_o = term(-outside_vectors[outside_index])
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -grad_o
    for k in negative_indices:
        l, gv, gu = term(outside_vectors[k])
        loss, grad_v = loss + l, grad_v + gv
        grad_U[k] = grad_U[k] + gu
    return loss, grad_v, grad_U
