"""Returns the update of the C program, (label - f) * alpha with alpha = 0.025, instead of the gradient: opposite sign and scaled by the learning rate.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

ALPHA = 0.025


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    neu1e = np.zeros_like(center_vector)
    syn1neg = np.zeros_like(outside_vectors)
    loss = 0.0
    for d in range(len(negative_indices) + 1):
        if d == 0:
            target, label = outside_index, 1
        else:
            target, label = negative_indices[d - 1], 0
        f = outside_vectors[target] @ center_vector
        loss += np.logaddexp(0, -f) if label else np.logaddexp(0, f)
        g = (label - sigmoid(f)) * ALPHA
        neu1e += g * outside_vectors[target]
        syn1neg[target] += g * center_vector
    return loss, neu1e, syn1neg
