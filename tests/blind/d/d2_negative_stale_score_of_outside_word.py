"""Both gradients weight the draws with sigma(u_o.v_c), the score of the outside word, because the variable is not computed again for u_k; the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    score = u_o @ center_vector
    sig = sigmoid(score)
    loss = np.logaddexp(0, -score)
    grad_v = -(1 - sig) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -(1 - sig) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        score = u_k @ center_vector
        loss += np.logaddexp(0, score)
        grad_v += sig * u_k
        grad_U[k] += sig * center_vector
    return loss, grad_v, grad_U
