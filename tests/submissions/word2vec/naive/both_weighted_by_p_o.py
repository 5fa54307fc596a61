r"""P(o) as weight of every word: the slip of the printed derivation.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.center.weighted_by_p_o", "naive.outside.weighted_by_p_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    p_o = np.exp(-loss)
    center = -outside_vectors[outside_index] + sum(p_o * u for u in outside_vectors)
    outside = np.empty(outside_vectors.shape)
    for w in range(len(outside_vectors)):
        outside[w] = p_o * center_vector if w != outside_index else (p_o - 1) * center_vector
    return loss, center, outside
