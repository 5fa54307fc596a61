"""The sum in the denominator leaves out the outside word, so the weights do not add up to one.
---
verdict = "wrong"
function = "center_line_1"
outputs = "center_line_1"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    numerator = np.zeros(len(center_vector))
    denominator = 0.0
    for x in range(len(outside_vectors)):
        e = np.exp(outside_vectors[x] @ center_vector)
        numerator = numerator + e * outside_vectors[x]
        if x != outside_index:
            denominator += e
    return -outside_vectors[outside_index] + numerator / denominator
