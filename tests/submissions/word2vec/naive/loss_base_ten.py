r"""log10 in the loss.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.base_ten"]
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    error = p - np.eye(len(p))[outside_index]
    return (
        -math.log10(p[outside_index] + 0.0),
        error @ outside_vectors,
        np.outer(error, center_vector),
    )
