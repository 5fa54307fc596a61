"""Measures the cross-entropy in bits, as in an information theory course: the loss uses log2 while the gradients stay natural.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    m = scores.max()
    z = np.exp(scores - m)
    # cross entropy in bits: log2(sum) + (m - s_o) * log2(e)
    loss = np.log2(z.sum()) + (m - scores[outside_index]) * np.log2(np.e)
    d = z / z.sum()
    d[outside_index] -= 1
    return loss, d.dot(outside_vectors), d[:, None] * center_vector[None, :]
