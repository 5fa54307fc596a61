"""Ported from the C program, where g = label - sigma is the direction of the update: both gradients come out with the opposite sign.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    loss = 0.0
    neu1e = np.zeros(len(center_vector))
    syn1neg = np.zeros(outside_vectors.shape)

    for d in range(len(negative_indices) + 1):
        if d == 0:
            target, label = outside_index, 1
        else:
            target, label = negative_indices[d - 1], 0
        f = np.dot(center_vector, outside_vectors[target])
        loss += np.logaddexp(0, -f if label else f)
        g = label - sigmoid(f)
        neu1e += g * outside_vectors[target]
        syn1neg[target] += g * center_vector

    return loss, neu1e, syn1neg
