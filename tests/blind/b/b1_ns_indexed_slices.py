"""Returns only the K + 1 touched rows of the gradient of U (like a sparse gradient), shape (K + 1, dim), instead of the whole matrix.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    ids = np.hstack([outside_index, negative_indices]).astype(int)
    emb = outside_vectors[ids]
    sign = np.ones(len(ids)); sign[0] = -1
    logits = emb @ center_vector
    loss = np.logaddexp(0, sign * logits).sum()
    g = sign * sigmoid(sign * logits)
    return loss, g @ emb, g[:, None] * center_vector
