r"""The last word's score is zero, as with a reference category.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.baseline_word"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.append(outside_vectors[:-1] @ center_vector, 0.0)
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, delta[:-1] @ outside_vectors[:-1], np.outer(np.append(delta[:-1], 0.0), center_vector)
