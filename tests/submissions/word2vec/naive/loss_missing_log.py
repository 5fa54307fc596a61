r"""The logarithm is forgotten; the gradients are right.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.missing_log"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    probs = softmax(outside_vectors @ center_vector)
    loss = 0.0 - probs[outside_index]
    error = probs.copy()
    error[outside_index] -= 1
    return loss, error @ outside_vectors, error.reshape(-1, 1) * center_vector
