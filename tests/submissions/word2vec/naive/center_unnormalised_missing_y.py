r"""Exponentials for probabilities, and the minus y is missing: two mistakes in two terms.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.missing_y+naive.center.unnormalised"]
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    center = np.sum([np.exp(min(s, 700)) * u for s, u in zip(z, outside_vectors)], axis=0)
    return loss, center, np.outer(p, center_vector)
