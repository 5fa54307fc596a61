"""Gathers and scatters with a 0/1 selection matrix S: S U are the rows, S^T (...) puts the gradients back, so repetitions
add up by linear algebra alone.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = [int(outside_index), *map(int, negative_indices)]
    S = np.eye(outside_vectors.shape[0])[words]
    scores = S @ (outside_vectors @ center_vector)
    sign = np.ones(len(words))
    sign[0] = -1
    loss = np.logaddexp(0, sign * scores) @ np.ones(len(words))
    back = S.T @ (sign * sigmoid(sign * scores))
    return loss, outside_vectors.T @ back, np.multiply.outer(back, center_vector)
