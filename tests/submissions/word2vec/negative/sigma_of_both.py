r"""sigma where 1 - sigma belongs, in both terms: two mistakes in two terms.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.sigma_of_positive+negative.sigma_of_negatives"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss, gv, gu = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for sign, w in [(1, outside_index)] + [(-1, k) for k in negative_indices]:
        s = sign * (outside_vectors[w] @ center_vector)
        loss += np.logaddexp(0, -s)
        gv -= sign * sigmoid(s) * outside_vectors[w]
        gu[w] -= sign * sigmoid(s) * center_vector
    return loss, gv, gu
