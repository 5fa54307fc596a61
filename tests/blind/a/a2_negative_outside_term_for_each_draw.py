"""The term of the outside word stands inside the sum over the draws, sum_k [-log sigma(u_o . v_c) - log sigma(-u_k . v_c)], so it counts K times in the loss and both gradients (right for K = 1).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = 0.0
    grad_center = np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    for k in negative_indices:
        for w, sign in ((outside_index, 1.0), (k, -1.0)):
            x = sign * (outside_vectors[w] @ center_vector)
            loss += np.logaddexp(0, -x)
            g = -sign * sigmoid(-x)
            grad_center += g * outside_vectors[w]
            grad_outside[w] += g * center_vector
    return loss, grad_center, grad_outside
