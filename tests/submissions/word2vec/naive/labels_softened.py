r"""The labels are 0.95 and 0.05, in the gradients alone.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.other_labels"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    labels = np.full(len(z), 0.05)
    labels[outside_index] = 0.95
    delta = softmax(z) - labels
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
