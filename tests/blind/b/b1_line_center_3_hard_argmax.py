"""Takes y_hat for a one-hot vector too: the second sum is the row of the most probable word instead of the mean weighted by y_hat.
---
verdict = "wrong"
function = "center_line_3"
outputs = "center_line_3"
"""


def center_line_3(outside_vectors, y_hat, y):
    u_true = outside_vectors[np.argmax(y)]
    u_pred = outside_vectors[np.argmax(y_hat)]
    return -u_true + u_pred
