r"""The logarithm of the sum is taken to base 2, beside a score in nats.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.base_two"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    shifted = scores - scores.max()
    loss = np.log2(np.exp(shifted).sum()) - shifted[outside_index]
    errors = softmax(scores)
    errors[outside_index] -= 1
    return loss, errors @ outside_vectors, np.outer(errors, center_vector)
