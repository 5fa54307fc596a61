r"""Neither logarithm nor minus: the probability itself.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.missing_log+any.sign"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    error = np.array(p)
    error[outside_index] -= 1
    return p[outside_index], error @ outside_vectors, error.reshape(-1, 1) * center_vector
