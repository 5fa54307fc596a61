"""Right: the draws' vectors are taken with a minus, so that every one of the K + 1 terms reads -log sigma(x), and the signs are undone at the end; repeated draws go through np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = np.concatenate([[outside_index], negative_indices])
    sign = -np.ones(rows.size)
    sign[0] = 1.0

    signed = outside_vectors[rows] * sign[:, None]
    x = signed @ center_vector
    miss = sigmoid(-x)  # 1 - sigma(x), without cancellation

    loss = np.logaddexp(0.0, -x).sum()
    grad_center_vector = -(miss @ signed)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.subtract.at(grad_outside_vectors, rows, np.outer(miss * sign, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
