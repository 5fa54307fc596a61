"""Uses bincount without minlength, so dJ/dU ends at the largest word that occurs and has too few rows when that is not the last word.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.append(negative_indices, outside_index)
    s = outside_vectors[idx] @ center_vector
    coef = sigmoid(s)
    coef[-1] -= 1
    loss = np.logaddexp(0, s[:-1]).sum() + np.logaddexp(0, -s[-1])
    per_word = np.bincount(idx, weights=coef)
    return loss, coef @ outside_vectors[idx], np.outer(per_word, center_vector)
