r"""A loop's variable is used after the loop, so that the last word is taken for o.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.last_word"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = []
    for w in range(len(outside_vectors)):
        scores.append(outside_vectors[w] @ center_vector)
    p = softmax(np.array(scores))
    loss = np.logaddexp.reduce(scores) - scores[w]
    p[w] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
