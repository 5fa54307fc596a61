"""The rows of the gradient are collected in a dictionary and put into a matrix of zeros at the end.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = {}
    loss = 0.0
    grad_center = 0.0
    jobs = [(outside_index, 1)] + [(k, -1) for k in negative_indices]
    for word, sign in jobs:
        u = outside_vectors[word]
        x = sign * u.dot(center_vector)
        loss = loss + np.logaddexp(0, -x)
        slope = -sign * sigmoid(-x)
        grad_center = grad_center + slope * u
        rows[int(word)] = rows.get(int(word), 0.0) + slope * center_vector

    grad_outside = np.zeros_like(outside_vectors)
    for word, row in rows.items():
        grad_outside[word] = row
    return loss, grad_center, grad_outside
