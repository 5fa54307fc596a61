r"""The one-hot vectors are made once, and the probabilities are subtracted from them in place.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["any.other_after_calls"]
"""

import functools


@functools.lru_cache
def one_hot(index, size):
    return np.eye(size)[index]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y = one_hot(int(outside_index), len(scores))
    y -= softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, -outside_vectors.T @ y, np.outer(-y, center_vector)
