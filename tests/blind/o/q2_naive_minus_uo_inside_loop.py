"""The line that subtracts u_o slipped into the loop over the words, so u_o is subtracted n_words times from grad_center_vector. Shows whenever u_o is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    u_o = outside_vectors[outside_index]
    z = outside_vectors.dot(center_vector)
    top = np.max(z)
    log_norm = np.log(np.sum(np.exp(z - top)))
    loss = log_norm - (z[outside_index] - top)

    grad_center_vector = np.zeros(dim)
    grad_outside_vectors = np.zeros((n_words, dim))
    for x in range(n_words):
        p_x = np.exp(z[x] - top - log_norm)
        # expectation of u_x minus the one that was seen
        grad_center_vector += p_x * outside_vectors[x]
        grad_center_vector -= u_o
        grad_outside_vectors[x] = p_x * center_vector
    grad_outside_vectors[outside_index] -= center_vector

    return loss, grad_center_vector, grad_outside_vectors
