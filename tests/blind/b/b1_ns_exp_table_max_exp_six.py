"""Sets the sigmoid to exactly 0 or 1 for scores beyond 6 in size (MAX_EXP of word2vec.c), so the gradients are slightly wrong there.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


MAX_EXP = 6


def fast_sigmoid(f):
    return np.where(f > MAX_EXP, 1.0, np.where(f < -MAX_EXP, 0.0, sigmoid(f)))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    f_pos = outside_vectors[outside_index] @ center_vector
    f_neg = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -f_pos) + np.logaddexp(0, f_neg).sum()
    g_pos, g_neg = fast_sigmoid(f_pos) - 1, fast_sigmoid(f_neg)
    grad_center = g_pos * outside_vectors[outside_index] + g_neg @ outside_vectors[negative_indices]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += g_pos * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(g_neg, center_vector))
    return loss, grad_center, grad_outside
