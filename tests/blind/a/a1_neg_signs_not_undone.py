"""Works with the signed rows u_o, -u_1, ..., -u_K, but leaves out the sign (-1) of the inner derivative when going back to the rows of U, so the drawn rows of grad_outside_vectors have the wrong sign.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.hstack([[outside_index], negative_indices]).astype(int)
    sign = -np.ones(len(idx))
    sign[0] = 1
    rows = sign[:, None] * outside_vectors[idx]
    x = rows @ center_vector  # all terms are -log sigmoid(x)
    loss = np.logaddexp(0, -x).sum()
    dx = sigmoid(x) - 1
    grad_center = dx @ rows
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, idx, np.outer(dx, center_vector))
    return loss, grad_center, grad_outside
