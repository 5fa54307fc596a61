"""Unusual: a signed one-hot selection matrix S of shape (K + 1, n_words), with which everything is a matrix product: x = S U v.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    eye = np.identity(outside_vectors.shape[0])
    S = np.concatenate([eye[[outside_index]], -eye[negative_indices]])
    A = S @ outside_vectors
    x = A @ center_vector
    g = -sigmoid(-x)
    return np.logaddexp(0, -x).sum(), A.T @ g, S.T @ np.outer(g, center_vector)
