"""In the rows of the draws 1 - sigma(-s) is simplified to sigma(-s), where it should be sigma(s). The gradient of v_c is written out as in the derivation and is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = outside_vectors @ center_vector
    loss = np.logaddexp(0, -s[outside_index])
    grad_center_vector = -(1 - sigmoid(s[outside_index])) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(np.shape(outside_vectors))
    grad_outside_vectors[outside_index] -= sigmoid(-s[outside_index]) * center_vector  # 1 - sigma(x) = sigma(-x)

    for k in negative_indices:
        loss += np.logaddexp(0, s[k])
        grad_center_vector += (1 - sigmoid(-s[k])) * outside_vectors[k]
        grad_outside_vectors[k] += sigmoid(-s[k]) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
