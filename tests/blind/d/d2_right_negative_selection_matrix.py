"""Right: a signed selection matrix S (K + 1 rows) turns the loss into sum log(1 + exp(-S U v_c)), and all gradients are products with S.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K, n_words = len(negative_indices), len(outside_vectors)
    S = np.zeros((K + 1, n_words))
    S[0, outside_index] = 1
    S[np.arange(1, K + 1), negative_indices] = -1
    t = S @ (outside_vectors @ center_vector)
    g = -sigmoid(-t) @ S
    return np.logaddexp(0, -t).sum(), g @ outside_vectors, g.reshape(-1, 1) @ center_vector.reshape(1, -1)
