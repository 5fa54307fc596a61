"""Puts signs on the K + 1 rows, sorts copies of the indices and adds the rows of equal words with np.add.reduceat.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    index = np.append(negative_indices, outside_index)
    sign = np.append(-np.ones(len(negative_indices)), 1.0)
    S = sign[:, None] * outside_vectors[index]
    t = S @ center_vector
    loss = np.logaddexp(0, -t).sum()
    weight = -sigmoid(-t)
    grad_center_vector = weight @ S

    order = np.argsort(index, kind="stable")
    index, pull = index[order], (weight * sign)[order]
    starts = np.flatnonzero(np.concatenate([[True], index[1:] != index[:-1]]))
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[index[starts]] = np.add.reduceat(pull, starts)[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
