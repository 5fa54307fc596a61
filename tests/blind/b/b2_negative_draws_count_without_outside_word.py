"""Removes row o from U and looks the draws up in the remaining rows, so every draw k >= o means word k + 1 (a draw of the last word wraps to the first remaining one).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = len(outside_vectors)
    others = np.array([w for w in range(n) if w != outside_index])
    draws = others[np.asarray(negative_indices) % len(others)]
    s = outside_vectors @ center_vector
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[draws]).sum()
    c = np.bincount(draws, minlength=n) * sigmoid(s)
    c[outside_index] -= sigmoid(-s)[outside_index]
    return loss, c @ outside_vectors, np.outer(c, center_vector)
