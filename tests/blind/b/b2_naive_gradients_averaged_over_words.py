"""Divides both gradients by the number of words n_words, the habit of averaging over a batch; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    N, D = outside_vectors.shape
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    dz = softmax(z)
    dz[outside_index] -= 1
    dz /= N
    return loss, outside_vectors.T @ dz, dz.reshape(N, 1) * center_vector.reshape(1, D)
