"""Right: line 1 as np.average with the exponentials as weights.
---
verdict = "right"
function = "center_line_1"
outputs = "-"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    weights = np.exp(outside_vectors @ center_vector)
    return np.average(outside_vectors, axis=0, weights=weights) - outside_vectors[outside_index]
