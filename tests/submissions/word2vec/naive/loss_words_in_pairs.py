r"""The exponentials are added two by two, and the last word is lost where their number is odd.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.denominator_of_some"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    total = 0.0
    for i in range(0, len(z) - 1, 2):
        total += np.exp(z[i] - m) + np.exp(z[i + 1] - m)
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return (
        m + np.log(total) - z[outside_index],
        delta @ outside_vectors,
        np.outer(delta, center_vector),
    )
