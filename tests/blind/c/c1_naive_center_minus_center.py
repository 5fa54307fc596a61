"""In dJ/dv_c the first term is -v_c where -u_o belongs.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    P = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    erwartung = sum(p * u for p, u in zip(P, outside_vectors))
    grad_v = -center_vector + erwartung
    grad_U = np.array([p * center_vector for p in P])
    grad_U[outside_index] -= center_vector
    return loss, grad_v, grad_U
