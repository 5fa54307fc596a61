r"""Helper functions stand in cells of their own, one of them after the functions that use it.

---
after = ['''
def one_hot(index, n):
    y = np.zeros(n)
    y[index] = 1
    return y
''']
"""


def log_softmax(scores):
    shifted = scores - np.max(scores)
    return shifted - np.log(np.sum(np.exp(shifted)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    log_p = log_softmax(np.dot(outside_vectors, center_vector))
    delta = np.exp(log_p) - one_hot(outside_index, len(outside_vectors))
    return (
        -log_p[outside_index],
        np.dot(delta, outside_vectors),
        delta[:, None] * center_vector[None, :],
    )
