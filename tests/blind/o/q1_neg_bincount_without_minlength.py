"""np.bincount(negative_indices) is believed to be as long as the vocabulary (like R's tabulate with nbins); it stops at the largest draw, and the product raises. Shows when the last word is not among the draws.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    times_drawn = np.bincount(negative_indices)
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + times_drawn @ np.logaddexp(0, z)
    slope = times_drawn * sigmoid(z)
    slope[outside_index] = sigmoid(z[outside_index]) - 1
    return loss, slope @ outside_vectors, np.outer(slope, center_vector)
