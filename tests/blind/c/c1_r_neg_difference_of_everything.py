"""Right: counts the outside word as one of K + 1 draws and then subtracts its score, since -log sigma(x) = log(1 + e^x) - x; for large scores the difference is exact enough.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    all_words = np.insert(negative_indices, 0, outside_index)
    rows = outside_vectors.take(all_words, axis=0)
    logits = rows.dot(center_vector)
    loss = np.logaddexp(logits, 0).sum() - logits[0]
    activation = sigmoid(logits)
    v_grad = activation.dot(rows) - rows[0]
    U_grad = np.zeros(outside_vectors.shape)
    for word, a in zip(all_words, activation):
        U_grad[word] += a * center_vector
    U_grad[outside_index] -= center_vector
    return loss, v_grad, U_grad
