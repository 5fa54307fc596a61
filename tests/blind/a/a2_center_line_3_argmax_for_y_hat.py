"""The second sum is only the vector of the most probable word, as if y_hat were one-hot like y.
---
verdict = "wrong"
function = "center_line_3"
outputs = "center_line_3"
"""


def center_line_3(outside_vectors, y_hat, y):
    true_vector = outside_vectors[np.argmax(y)]
    predicted_vector = outside_vectors[np.argmax(y_hat)]
    return predicted_vector - true_vector
