"""Right: each logistic function is a softmax over the two scores (0, t), and the loss a log-sum-exp over them.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = np.hstack([outside_index, negative_indices])
    rows = outside_vectors.take(words, axis=0)
    two = np.stack([np.zeros(words.size), rows @ center_vector], axis=1)  # classes "no" and "yes"
    label = np.array([1] + [0] * (words.size - 1))
    loss = (np.logaddexp(two[:, 0], two[:, 1]) - two[np.arange(words.size), label]).sum()
    no, yes = softmax(two).T
    error = np.where(label == 1, -no, yes)
    one_hot = (words[:, None] == np.arange(len(outside_vectors))).astype(float)
    return loss, np.einsum("k,kj->j", error, rows), np.einsum("kw,k,j->wj", one_hot, error, center_vector)
