"""Line 3 weights the second sum with y_hat but then divides it by the number of words (np.mean instead of np.sum).
---
verdict = "wrong"
function = "center_line_3"
outputs = "result"
"""


def center_line_3(outside_vectors, y_hat, y):
    true_part = np.sum(y[:, None] * outside_vectors, axis=0)
    expected_part = np.mean(y_hat[:, None] * outside_vectors, axis=0)
    return -true_part + expected_part
