r"""The sigmoid of the score, as in negative sampling.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.sigmoid"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    loss = -np.log(sigmoid(outside_vectors[outside_index] @ center_vector))
    delta = softmax(outside_vectors @ center_vector)
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
