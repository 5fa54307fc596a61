"""Right: MATLAB style with column vectors and the outside word appended last; signs are in a column, rows are added one by one.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = np.reshape(center_vector, (-1, 1))
    idx = [*negative_indices, outside_index]
    B = np.vstack([outside_vectors[i : i + 1, :] for i in idx])
    sgn = np.ones((len(idx), 1))
    sgn[-1, 0] = -1
    t = sgn * (B @ v)
    c = sgn * sigmoid(t)
    J = np.logaddexp(0, t).sum(axis=0)[0]
    dU = np.zeros(outside_vectors.shape)
    for row, i in enumerate(idx):
        dU[i : i + 1, :] += c[row : row + 1] @ v.T
    return J, (B.T @ c)[:, 0], dU
