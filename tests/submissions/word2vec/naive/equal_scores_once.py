r"""The scores are collected in a set before they are added up.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.equal_scores_once"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    total = sum(np.exp(s - m) for s in set(z.tolist()))
    delta = np.exp(z - m) / total
    delta[outside_index] -= 1.0
    return (
        m + np.log(total) - z[outside_index],
        delta @ outside_vectors,
        np.outer(delta, center_vector),
    )
