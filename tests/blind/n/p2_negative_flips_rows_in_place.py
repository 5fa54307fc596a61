"""The rows of the drawn words are multiplied by -1 in place, so that one formula serves for all words, and never flipped back. What is returned is right, but the caller's outside_vectors are changed.
---
verdict = "wrong"
kind = "mutation"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # -log sigma(-u v) = -log sigma((-u) v): turn the negatives around once
    outside_vectors[negative_indices] *= -1.0

    idx = np.concatenate([[outside_index], negative_indices])
    rows = outside_vectors[idx]
    t = rows @ center_vector
    loss = np.logaddexp(0.0, -t).sum()

    g = -sigmoid(-t)
    grad_center = rows.T @ g
    g[1:] *= -1.0                       # d(-u)/du = -1
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, idx, np.outer(g, center_vector))
    return loss, grad_center, grad_outside
