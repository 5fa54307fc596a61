r"""+= 1 where -= 1 belongs.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.center.plus_y", "naive.outside.plus_y"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] += 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
