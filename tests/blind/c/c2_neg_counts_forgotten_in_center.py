"""Uses unique words with counts, but forgets the counts in dJ/dv_c, so a word drawn n times enters it once; loss and dJ/dU are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words, counts = np.unique(negative_indices, return_counts=True)
    u_o, u_k = outside_vectors[outside_index], outside_vectors[words]
    a, b = u_o @ center_vector, u_k @ center_vector
    loss = np.logaddexp(0, -a) + np.sum(counts * np.logaddexp(0, b))
    miss = np.exp(-np.logaddexp(0, a))  # 1 - sigma(a)
    hit = sigmoid(b)
    grad_center = -miss * u_o + np.sum(hit[:, None] * u_k, axis=0)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[words] = (counts * hit)[:, None] * center_vector
    grad_outside[outside_index] = -miss * center_vector
    return loss, grad_center, grad_outside
