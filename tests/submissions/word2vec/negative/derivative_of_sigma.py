r"""The derivative of sigma without the 1 / sigma of the logarithm.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.derivative_of_sigma"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss, gv, gu = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for sign, w in [(1, outside_index)] + [(-1, k) for k in negative_indices]:
        s = sign * (outside_vectors[w] @ center_vector)
        loss += np.logaddexp(0, -s)
        slope = sigmoid(s) * (1 - sigmoid(s))
        gv -= sign * slope * outside_vectors[w]
        gu[w] -= sign * slope * center_vector
    return loss, gv, gu
