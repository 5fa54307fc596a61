"""Believes that G[indices] += rows adds once for every index; NumPy adds only once for a word that is drawn several times.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = np.concatenate(([outside_index], negative_indices)).astype(int)
    sign = np.where(np.arange(len(rows)) == 0, 1.0, -1.0)
    s = sign * (outside_vectors[rows] @ center_vector)
    coef = -sign * sigmoid(-s)
    G = np.zeros(outside_vectors.shape)
    G[rows] += coef[:, None] * center_vector
    return np.logaddexp(0, -s).sum(), coef @ outside_vectors[rows], G
