"""The draws are sorted and equal ones are summed with np.add.reduceat before they are written, so that plain fancy assignment hits each row once. The outside row is assigned, which is right because it is never drawn.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)
    scores = outside_vectors[draws] @ center_vector
    starts = np.flatnonzero(np.concatenate([[True], draws[1:] != draws[:-1]]))
    weights = np.add.reduceat(sigmoid(scores), starts)
    words = draws[starts]

    s_o = np.vdot(outside_vectors[outside_index], center_vector)
    w_o = -np.exp(-np.logaddexp(0, s_o))

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, scores).sum()
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[words] = np.outer(weights, center_vector)
    grad_outside_vectors[outside_index] = w_o * center_vector
    grad_center_vector = np.tensordot(weights, outside_vectors[words], 1)
    grad_center_vector += w_o * outside_vectors[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
