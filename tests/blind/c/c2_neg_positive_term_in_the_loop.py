"""The term of the outside word stands inside the loop over the draws, so it counts K times in the loss and in both gradients; right for one draw.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def sig(z):
        return sigmoid(np.array([z]))[0]

    loss = 0.0
    grad_center = np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    for k in negative_indices:
        for word, label in ((outside_index, 1), (k, 0)):
            z = outside_vectors[word] @ center_vector
            loss += np.logaddexp(0, z) - label * z
            grad_center += (sig(z) - label) * outside_vectors[word]
            grad_outside[word] += (sig(z) - label) * center_vector
    return loss, grad_center, grad_outside
