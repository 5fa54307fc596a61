r"""In a stable sum of exponentials all words with the largest score are left out but one.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.equal_scores_once"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    others = z[z != z.max()] - z.max()
    d = softmax(z)
    d[o] -= 1
    return z.max() + np.log1p(np.exp(others).sum()) - z[o], d @ U, np.outer(d, v)
