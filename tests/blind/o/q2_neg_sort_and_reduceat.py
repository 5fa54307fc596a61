"""Right: sorts the draws (in a copy), and adds the gradients of equal words by np.add.reduceat.
---
verdict = "right"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    order = np.sort(negative_indices)
    first = np.flatnonzero(np.r_[True, order[1:] != order[:-1]])
    U_k = outside_vectors[order]
    s_k = U_k @ center_vector
    s_o = np.vdot(outside_vectors[outside_index], center_vector)

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()

    p_k = sigmoid(s_k)
    q_o = sigmoid(np.asarray([-s_o]))[0]
    grad_v = (p_k[:, None] * U_k).sum(axis=0) - q_o * outside_vectors[outside_index]
    grad_U = np.zeros_like(outside_vectors)
    grad_U[order[first]] = np.add.reduceat(p_k, first)[:, None] * center_vector
    grad_U[outside_index] = -q_o * center_vector
    return loss, grad_v, grad_U
