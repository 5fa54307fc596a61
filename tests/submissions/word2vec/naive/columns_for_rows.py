r"""dJ/dU is filled row by row with the sizes exchanged.

---
lost = { naive-softmax-grad-outside = 8.0 }
diagnosis = ["naive.row_of_another_length"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    grad = np.zeros(outside_vectors.T.shape)
    for w in range(len(grad)):
        grad[w] = delta[w] * center_vector
    return loss, delta @ outside_vectors, grad
