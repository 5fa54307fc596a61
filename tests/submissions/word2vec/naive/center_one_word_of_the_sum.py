r"""= in the loop where += belongs: of the expectation only the last word is left.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.one_word_of_the_sum"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    for w in range(len(U)):
        mean = p[w] * U[w]
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], mean - U[o], np.outer(d, v)
