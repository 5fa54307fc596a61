"""The sum in the denominator goes over the words other than o, so the loss is -u_o.v_c + log sum over x != o of exp(u_x.v_c), and both gradients are those of this loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    others = np.delete(np.arange(len(outside_vectors)), outside_index)
    z_o = outside_vectors[outside_index] @ center_vector
    z = outside_vectors[others] @ center_vector
    m = z.max()
    log_sum = m + np.log(np.exp(z - m).sum())
    p = np.exp(z - log_sum)
    loss = -z_o + log_sum
    grad_center_vector = -outside_vectors[outside_index] + p @ outside_vectors[others]
    grad_outside_vectors = np.empty(outside_vectors.shape)
    grad_outside_vectors[others] = p[:, np.newaxis] * center_vector
    grad_outside_vectors[outside_index] = -center_vector
    return loss, grad_center_vector, grad_outside_vectors
