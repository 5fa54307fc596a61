"""A one-hot matrix selects the draws, and transposed it adds their gradients up, all by einsum.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate(([outside_index], negative_indices)).astype(int)
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    select = (words[:, None] == np.arange(len(outside_vectors))).astype(float)
    margins = sign * np.einsum("kw,wj,j->k", select, outside_vectors, center_vector, optimize=True)
    loss = np.logaddexp(0.0, -margins).sum()
    slope = -sign * sigmoid(-margins)
    grad_v = np.einsum("k,kw,wj->j", slope, select, outside_vectors, optimize=True)
    grad_u = np.einsum("k,kw,j->wj", slope, select, center_vector, optimize=True)
    return loss, grad_v, grad_u
