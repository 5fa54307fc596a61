"""Sees the sum over draws as an estimate of an expectation over the noise distribution and takes the mean over the K draws, in the loss and in the gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = outside_vectors[negative_indices] @ center_vector
    K = s_k.size
    # Monte Carlo estimate of E_{w~P_n}[-log sigma(-u_w.v)]
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).mean()
    a = sigmoid(s_o) - 1
    b = sigmoid(s_k) / K
    dv = a * outside_vectors[outside_index] + b @ outside_vectors[negative_indices]
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = a * center_vector
    for k, w in enumerate(negative_indices):
        dU[w] += b[k] * center_vector
    return loss, dv, dU
