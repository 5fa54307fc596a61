r"""The logarithm of the sum is taken for the largest score plus the logarithm of n, which bounds it.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.approximated"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return (
        z.max() + np.log(len(z)) - z[outside_index],
        delta @ outside_vectors,
        np.outer(delta, center_vector),
    )
