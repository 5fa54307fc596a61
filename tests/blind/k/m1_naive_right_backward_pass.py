"""A forward pass in small steps with column vectors and a backward pass through each of them, without the formula y_hat - y.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)
    # forward
    s = outside_vectors @ v
    shifted = s - s.max()
    e = np.exp(shifted)
    Z = e.sum()
    log_Z = np.log(Z)
    log_p = shifted - log_Z
    loss = -log_p[outside_index].item()
    # backward
    d_log_p = np.zeros_like(log_p)
    d_log_p[outside_index] = -1
    d_log_Z = -d_log_p.sum()
    d_Z = d_log_Z / Z
    d_e = np.full_like(e, d_Z)
    d_s = d_log_p + d_e * e
    d_v = outside_vectors.T @ d_s
    d_U = d_s @ v.T
    return loss, d_v.ravel(), d_U
