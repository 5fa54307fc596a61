"""In the loop over the draws, the gradient of the k-th draw is added to row k of the matrix instead of to the row of the word that was drawn.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices]
    pos_score = u_o @ center_vector
    neg_scores = U_neg @ center_vector

    loss = np.logaddexp(0, -pos_score) + np.logaddexp(0, neg_scores).sum()

    g_pos = sigmoid(pos_score) - 1
    g_neg = sigmoid(neg_scores)

    grad_center_vector = g_pos * u_o + g_neg @ U_neg
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += g_pos * center_vector
    for k in range(len(negative_indices)):
        grad_outside_vectors[k] += g_neg[k] * center_vector

    return loss, grad_center_vector, grad_outside_vectors
