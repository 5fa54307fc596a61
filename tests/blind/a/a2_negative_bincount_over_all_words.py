"""Right: computes the sigmoid for all words and weights it with the number of times each word is drawn (np.bincount), so no loop and no np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = len(outside_vectors)
    times = np.bincount(negative_indices, minlength=n_words)
    s = outside_vectors @ center_vector
    is_o = np.arange(n_words) == outside_index
    loss = np.sum(times * np.logaddexp(0, s)) + np.sum(is_o * np.logaddexp(0, -s))
    delta = times * sigmoid(s) - is_o * sigmoid(-s)
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
