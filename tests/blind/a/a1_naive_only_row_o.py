"""Only row o of grad_outside_vectors is filled, with (y_hat_o - 1) v_c; the rows of all other words, which also stand in the denominator, stay zero.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    punkte = outside_vectors @ center_vector
    wkeit = softmax(punkte)
    verlust = np.logaddexp.reduce(punkte) - punkte[outside_index]
    grad_v = wkeit @ outside_vectors - outside_vectors[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (wkeit[outside_index] - 1) * center_vector
    return verlust, grad_v, grad_U
