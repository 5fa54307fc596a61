"""The sum over the draws enters the loss with a plus, + sum log sigma(-u_k.v_c), instead of with a minus; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    log_sig = lambda t: np.minimum(t, 0) - np.log1p(np.exp(-np.abs(t)))
    z = outside_vectors @ center_vector
    loss = -log_sig(z[outside_index]) + np.sum(log_sig(-z[negative_indices]))
    a = sigmoid(z)
    c = np.zeros(len(z))
    np.add.at(c, negative_indices, a[negative_indices])
    c[outside_index] += a[outside_index] - 1
    return loss, np.einsum("w,wd->d", c, outside_vectors), np.einsum("w,d->wd", c, center_vector)
