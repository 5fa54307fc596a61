r"""The loop skips the outside word, whose vector is subtracted.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.expectation_without_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    p = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    center = -outside_vectors[outside_index].astype(float)
    for w, u in enumerate(outside_vectors):
        if w == outside_index:
            continue
        center += p[w] * u
    p[outside_index] -= 1
    return loss, center, np.outer(p, center_vector)
