"""A list and an array are joined with a plus, which adds the number of the outside word to every draw, so that the labels do not fit any more.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    indices = [outside_index] + negative_indices
    labels = -np.ones(1 + K)
    labels[0] = 1
    picked = outside_vectors[indices]

    margins = labels * (picked @ center_vector)
    loss = np.logaddexp(0, -margins).sum()
    slopes = -labels * sigmoid(-margins)

    grad_center_vector = slopes @ picked
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for slope, word in zip(slopes, indices):
        grad_outside_vectors[word] += slope * center_vector
    return loss, grad_center_vector, grad_outside_vectors
