"""Right: one signed matrix (u_o, -u_k...), and the signs are undone when the rows are scattered with np.subtract.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.insert(negative_indices, 0, outside_index)
    sign = np.where(np.arange(rows.size) == 0, 1.0, -1.0)
    signed = sign[:, None] * outside_vectors[rows]
    margin = signed @ center_vector
    miss = np.exp(-np.logaddexp(0, margin))      # sigma(-margin) = 1 - sigma(margin)
    G = np.zeros_like(outside_vectors)
    np.subtract.at(G, rows, (miss * sign)[:, None] * center_vector)
    return np.logaddexp(0, -margin).sum(), -miss @ signed, G
