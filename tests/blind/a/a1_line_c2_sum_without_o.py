"""The sum of line 2 leaves out x = o, as if -u_o already stood for that term.
---
verdict = "wrong"
function = "center_line_2"
outputs = "result"
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    total = -outside_vectors[outside_index]
    for x in range(len(probabilities)):
        if x != outside_index:
            total = total + probabilities[x] * outside_vectors[x]
    return total
