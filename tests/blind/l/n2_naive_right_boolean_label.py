"""The true label is a boolean array, and the loss is the label's sum with the log-probabilities.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def log_softmax(z):
    z = z - np.amax(z)
    return z - np.log(np.sum(np.exp(z)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    is_true = np.arange(len(outside_vectors)) == outside_index
    log_p = log_softmax(outside_vectors @ center_vector)
    loss = -log_p[is_true].sum()
    gap = np.exp(log_p) - is_true
    return loss, gap @ outside_vectors, gap[:, None] * center_vector
