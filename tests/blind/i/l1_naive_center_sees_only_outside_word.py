"""Copies the result for u_o with the letters swapped, (P_o - 1) u_o: the derivative of the log of the sum keeps only the term x = o and the other words drop out.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v, o = outside_vectors, center_vector, outside_index
    scores = U @ v
    P = softmax(scores)
    m = max(scores)
    loss = -scores[o] + (m + np.log(sum(np.exp(scores - m))))

    # d/dv = -u_o + exp(u_o v) u_o / Z = (P_o - 1) u_o,   d/du_o = (P_o - 1) v
    grad_v = (P[o] - 1) * U[o]
    grad_U = np.zeros_like(U)
    for w in range(len(U)):
        grad_U[w] = P[w] * v
    grad_U[o] = (P[o] - 1) * v
    return loss, grad_v, grad_U
