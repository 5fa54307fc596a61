"""The loop takes each draw as a pair of one positive and one negative word, so the term of the outside word is added K times instead of once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    loss = 0.0
    grad_center_vector = np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    u_o = outside_vectors[outside_index]
    s_o = u_o @ center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        s_k = u_k @ center_vector

        loss += np.logaddexp(0, -s_o) + np.logaddexp(0, s_k)
        grad_center_vector += (sigmoid(s_o) - 1) * u_o + sigmoid(s_k) * u_k
        grad_outside_vectors[outside_index] += (sigmoid(s_o) - 1) * center_vector
        grad_outside_vectors[k] += sigmoid(s_k) * center_vector

    return loss, grad_center_vector, grad_outside_vectors
