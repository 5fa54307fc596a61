"""Takes the logarithm of the sum of the sigmas over the draws where the sum of their logarithms is meant.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    neg_scores = scores[negative_indices]

    log_sigma_neg = -np.logaddexp(0, neg_scores)
    pos_part = np.logaddexp(0, -scores[outside_index])
    # -log sum_k sigma(-u_k v), done from the logs so that nothing underflows
    neg_part = -np.logaddexp.reduce(log_sigma_neg)
    loss = pos_part + neg_part

    coef = np.bincount(negative_indices, minlength=len(scores)) * sigmoid(scores)
    coef[outside_index] = -sigmoid(-scores[outside_index])
    grad_center_vector = coef @ outside_vectors
    grad_outside_vectors = np.outer(coef, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
