"""The loss of the draws is -log(1 - sigma(s)): right for ordinary scores, but for a large score of a drawn word 1 - sigma(s) is rounded to 0 and the loss becomes infinite. The first term is computed stably.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    o_score = outside_vectors[outside_index] @ center_vector
    k_scores = outside_vectors[negative_indices] @ center_vector

    loss = np.logaddexp(0, -o_score)
    loss = loss - np.sum(np.log(1 - sigmoid(k_scores)))        # sigma(-x) = 1 - sigma(x)

    g_o = sigmoid(o_score) - 1
    g_k = sigmoid(k_scores)
    grad_center_vector = g_o * outside_vectors[outside_index] + g_k @ outside_vectors[negative_indices]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = g_o * center_vector
    for k, g in zip(negative_indices, g_k):
        grad_outside_vectors[k] += g * center_vector
    return loss, grad_center_vector, grad_outside_vectors
