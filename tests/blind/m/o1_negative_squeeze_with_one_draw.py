"""The scores of the draws are squeezed from a column to one axis; for one draw no axis is left, and the loop over a
zero-dimensional array raises a TypeError. Shows only with a single draw.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector[:, None]
    s_o = (outside_vectors[outside_index] @ v)[0]
    s_neg = np.squeeze(outside_vectors[negative_indices] @ v)

    loss = np.logaddexp(0, -s_o)
    d = -np.exp(-np.logaddexp(0, s_o))
    grad_v = d * outside_vectors[outside_index]
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = d * center_vector
    for k, s in zip(negative_indices, s_neg):
        loss += np.logaddexp(0, s)
        d = np.exp(-np.logaddexp(0, -s))
        grad_v += d * outside_vectors[k]
        grad_U[k] += d * center_vector
    return loss, grad_v, grad_U
