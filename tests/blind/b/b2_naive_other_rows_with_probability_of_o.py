"""The rows w != o get P(o|c) v_c, the probability of the outside word, instead of P(w|c) v_c (a misprint of the source, followed literally).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # w == o : v_c (P(O=o|C=c) - 1)
    # w != o : v_c P(O=o|C=c)
    jeomsu = outside_vectors @ center_vector
    hwangnyul = softmax(jeomsu)
    m = jeomsu.max()
    loss = m + np.log(np.exp(jeomsu - m).sum()) - jeomsu[outside_index]
    jeongdap = np.zeros_like(hwangnyul)
    jeongdap[outside_index] = 1
    grad_center_vector = outside_vectors.T @ (hwangnyul - jeongdap)
    p_o = hwangnyul[outside_index]
    grad_outside_vectors = np.tile(p_o * center_vector, (len(jeomsu), 1))
    grad_outside_vectors[outside_index] = (p_o - 1) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
