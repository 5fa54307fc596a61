"""Right: a signed selection matrix with one row for each term picks the words, and its transpose scatters the gradients back.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    terms = [outside_index] + list(negative_indices)
    S = np.zeros((len(terms), len(outside_vectors)))
    S[np.arange(len(terms)), terms] = 1
    S[0] *= -1
    x = S @ (outside_vectors @ center_vector)      # every term is log(1 + e^x)
    loss = np.sum(np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x))))
    delta = S.T @ sigmoid(x)
    return loss, delta @ outside_vectors, delta[:, None] @ center_vector[None, :]
