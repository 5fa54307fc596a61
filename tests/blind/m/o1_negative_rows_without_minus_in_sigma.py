"""The rows of the drawn words get (1 - sigma(u_k^T v_c)) v_c instead of (1 - sigma(-u_k^T v_c)) v_c: the minus in the
argument was lost. Shows whenever a drawn score is not zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U, v, o = outside_vectors, center_vector, outside_index
    scores = U @ v
    sig = sigmoid(scores)

    loss = np.logaddexp(0, -scores[o])
    grad_v = -(1 - sig[o]) * U[o]
    grad_U = np.zeros_like(U)
    grad_U[o] = -(1 - sig[o]) * v
    for k in negative_indices:
        loss += np.logaddexp(0, scores[k])
        grad_v = grad_v + sig[k] * U[k]
        grad_U[k] += (1 - sig[k]) * v
    return loss, grad_v, grad_U
