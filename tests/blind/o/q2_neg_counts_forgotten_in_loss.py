"""After a refactoring with np.unique both gradients multiply by the counts, but the loss sums over the distinct words only. Shows in the loss when a word is drawn more than once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    drawn, times = np.unique(negative_indices, return_counts=True)
    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[drawn] @ center_vector

    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()

    d_pos = -sigmoid(np.array([-pos]))[0]
    d_neg = times * sigmoid(neg)
    grad_center = d_pos * outside_vectors[outside_index] + d_neg @ outside_vectors[drawn]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = d_pos * center_vector
    grad_outside[drawn] = np.outer(d_neg, center_vector)   # no add.at any more
    return loss, grad_center, grad_outside
