"""The rows w != o of dJ/dU are v_c P(o|c), with the probability of the outside word in place of that of word w.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    P = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    grad_v = outside_vectors.T @ (P - np.eye(P.size)[outside_index])
    grad_U = np.tile(center_vector * P[outside_index], (P.size, 1))     # w != o
    grad_U[outside_index] = center_vector * (P[outside_index] - 1)      # w == o
    return loss, grad_v, grad_U
