"""Takes a softmax over the outside word and the draws instead of separate sigmoids: loss and gradients are those of the sampled softmax.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sample = np.append(outside_index, negative_indices)
    U_small = outside_vectors[sample]
    loss, grad_center, grad_small = naive_softmax_loss_and_gradient(center_vector, 0, U_small)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, sample, grad_small)
    return loss, grad_center, grad_outside
