r"""Scores where probabilities belong.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.center.scores", "naive.outside.scores"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    prediction = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(prediction) - prediction[outside_index]
    truth = np.arange(len(prediction)) == outside_index
    return loss, (prediction - truth) @ outside_vectors, np.outer(prediction - truth, center_vector)
