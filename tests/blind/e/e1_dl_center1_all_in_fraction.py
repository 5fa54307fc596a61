"""Puts -u_o into the numerator of the fraction, so that it is divided by the sum of exponentials as well.
---
verdict = "wrong"
function = "center_line_1"
outputs = "dJ/dv_c"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return (-outside_vectors[outside_index] + e @ outside_vectors) / e.sum()
