"""The term of the outside word stands inside of the loop over draws, so it is counted K times in the loss, in dJ/dv_c and in row o of dJ/dU (right for a single draw).
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
        for w, t in ((outside_index, 1), (k, -1)):
            s = t * (outside_vectors[w] @ center_vector)
            loss += np.logaddexp(0, -s)
            grad_center -= t * sigmoid(-s) * outside_vectors[w]
            grad_outside[w] -= t * sigmoid(-s) * center_vector
    return loss, grad_center, grad_outside
