"""The draws are made unique first, so a word that is drawn twice stands in the sum only once. All outputs are wrong when a word is drawn more than once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # the negatives are a set of words; np.unique also gives safe fancy indexing below
    negatives = np.unique(negative_indices)

    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negatives] @ center_vector
    loss = np.logaddexp(0.0, -pos) + np.sum(np.logaddexp(0.0, neg))

    g_pos = sigmoid(np.array([pos])) - 1.0
    g_neg = sigmoid(neg)

    grad_v = g_pos[0] * outside_vectors[outside_index] + outside_vectors[negatives].T @ g_neg
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = g_pos[0] * center_vector
    grad_U[negatives] = g_neg[:, None] * center_vector
    return loss, grad_v, grad_U
