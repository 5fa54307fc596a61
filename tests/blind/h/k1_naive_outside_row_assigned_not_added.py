"""The row of the outside word is set to -v_c instead of having v_c subtracted from it, so that its part y_hat_o v_c from the log of the sum is lost.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_partition = np.logaddexp.reduce(z)
    p = np.exp(z - log_partition)

    loss = log_partition - z[outside_index]
    # second term of J first, then the first term, which has only u_o in it
    grad_center_vector = np.einsum("w,wd->d", p, outside_vectors)
    grad_center_vector -= outside_vectors[outside_index]
    grad_outside_vectors = np.einsum("w,d->wd", p, center_vector)
    grad_outside_vectors[outside_index] = -center_vector
    return loss, grad_center_vector, grad_outside_vectors
