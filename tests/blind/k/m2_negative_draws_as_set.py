"""The draws are made a set of words first, so that a word drawn twice stands in loss and gradients once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negatives = np.unique(negative_indices)
    u_o, U_neg = outside_vectors[outside_index], outside_vectors[negatives]
    pos_score = u_o @ center_vector
    neg_scores = U_neg @ center_vector
    loss = np.logaddexp(0, -pos_score) + np.logaddexp(0, neg_scores).sum()

    g_pos = sigmoid(pos_score) - 1.0
    g_neg = sigmoid(neg_scores)
    grad_center_vector = g_pos * u_o + g_neg @ U_neg
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = g_pos * center_vector
    grad_outside_vectors[negatives] = np.outer(g_neg, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
