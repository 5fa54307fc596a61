"""The draws are sorted, and add.reduceat sums the gradients of equal neighbours.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)
    starts = np.flatnonzero(np.append(True, draws[1:] != draws[:-1]))
    score = outside_vectors @ center_vector

    loss = np.logaddexp(0, -score[outside_index]) + np.logaddexp(0, score[draws]).sum()
    up = sigmoid(score[draws])
    down = sigmoid(-score[outside_index])
    grad_center = up @ outside_vectors[draws] - down * outside_vectors[outside_index]

    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[draws[starts]] = np.add.reduceat(np.outer(up, center_vector), starts, axis=0)
    grad_outside[outside_index] -= down * center_vector
    return loss, grad_center, grad_outside
