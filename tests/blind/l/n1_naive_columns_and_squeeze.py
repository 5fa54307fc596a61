"""Column vectors are squeezed back without naming the axis, so for vectors of one dimension the gradient of v_c has shape () instead of (1,).
---
verdict = "wrong"
kind = "shape"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)
    z = outside_vectors @ v
    z_max = z.max()
    e = np.exp(z - z_max)
    loss = (z_max + np.log(e.sum()) - z[outside_index]).item()
    d = e / e.sum()
    d[outside_index] -= 1
    grad_center_vector = np.squeeze(outside_vectors.T @ d)
    return loss, grad_center_vector, d @ v.T
