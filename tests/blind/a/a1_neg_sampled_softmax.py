"""Takes negative sampling for a softmax over the K+1 words (outside word and draws), J = -log of the softmax probability of the outside word among them, with the gradients of that.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    """Naive softmax, but the denominator only has the sampled words."""
    sample = np.append(outside_index, negative_indices).astype(int)
    loss, grad_center, grad_small = naive_softmax_loss_and_gradient(center_vector, 0, outside_vectors[sample])
    grad_outside = np.zeros(outside_vectors.shape)
    for row, w in zip(grad_small, sample):
        grad_outside[w] += row
    return loss, grad_center, grad_outside
