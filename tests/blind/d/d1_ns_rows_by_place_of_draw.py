"""Writes the gradient of the k-th draw into row k of dJ/dU (its place among the draws) instead of the row of the drawn word.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    neg = outside_vectors[negative_indices]
    s_pos = outside_vectors[outside_index] @ center_vector
    s_neg = neg @ center_vector
    loss = np.logaddexp(0, -s_pos) + np.logaddexp(0, s_neg).sum()
    d_pos, d_neg = sigmoid(s_pos) - 1, sigmoid(s_neg)
    grad_center = d_pos * outside_vectors[outside_index] + d_neg @ neg
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += d_pos * center_vector
    for k in range(len(negative_indices)):
        grad_outside[k % len(grad_outside)] += d_neg[k] * center_vector
    return loss, grad_center, grad_outside
