r"""Only the outside word's term of the sum.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.only_row_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return (
        loss,
        delta[outside_index] * outside_vectors[outside_index],
        np.outer(delta, center_vector),
    )
