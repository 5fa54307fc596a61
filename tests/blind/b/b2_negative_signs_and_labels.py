"""Right: one vector of K + 1 rows with signs +1, -1, ..., -1 and np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.insert(np.asarray(negative_indices, dtype=int), 0, outside_index)
    sign = np.where(np.arange(len(rows)) == 0, 1, -1)
    signed = sign[:, None] * outside_vectors[rows]
    x = signed @ center_vector
    loss = np.logaddexp(0, -x).sum()
    pull = -sigmoid(-x)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, rows, (pull * sign)[:, None] * center_vector)
    return loss, pull @ signed, grad_outside
