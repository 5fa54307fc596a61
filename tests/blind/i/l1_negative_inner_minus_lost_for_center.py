"""Loses the inner derivative -u_k of the chain rule in the center gradient: the draws are subtracted like the outside word instead of added.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    score = lambda w: outside_vectors[w] @ center_vector
    loss = np.logaddexp(0, -score(outside_index))
    grad_center_vector = -sigmoid(-score(outside_index)) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -sigmoid(-score(outside_index)) * center_vector
    for k in negative_indices:
        loss += np.logaddexp(0, score(k))
        # (1 - sigma(-s_k)) = sigma(s_k)
        grad_center_vector -= sigmoid(score(k)) * outside_vectors[k]
        grad_outside_vectors[k] += sigmoid(score(k)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
