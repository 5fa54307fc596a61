"""Subtracts v_c instead of u_o from the expected outside vector in dJ/dv_c (the line for u_o copied from the neighbour's board).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.array([u @ center_vector for u in outside_vectors])
    p = softmax(scores)
    top = scores.max()
    loss = -scores[outside_index] + top + np.log(sum(np.exp(s - top) for s in scores))
    grad_v = -center_vector + sum(p[x] * outside_vectors[x] for x in range(len(p)))
    grad_U = np.array([p_x * center_vector for p_x in p])
    grad_U[outside_index] -= center_vector
    return loss, grad_v, grad_U
