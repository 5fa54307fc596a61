r"""U is updated after each word, in place of a copy.

---
lost = { negative-sampling-grad-outside = 2.0 }
diagnosis = ["negative.step_between"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    U = outside_vectors.copy()
    loss, g, G = 0.0, np.zeros(center_vector.shape), np.zeros(U.shape)
    for i, sign in [(outside_index, 1), *((k, -1) for k in negative_indices)]:
        s = sign * (U[i] @ center_vector)
        w = -sign * sigmoid(-s)
        loss += np.logaddexp(0, -s)
        g += w * U[i]
        G[i] += w * center_vector
        U[i] -= 0.1 * w * center_vector
    return loss, g, G
