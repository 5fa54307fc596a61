"""Right: goes through the flattened entries one by one in plain Python with math.exp and puts them back into shape.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


import math


def sigmoid(x):
    a = np.array(x, dtype=float)
    answer = []
    for number in a.flatten():
        if number >= 0:
            answer.append(1 / (1 + math.exp(-number)))
        else:
            answer.append(math.exp(number) / (1 + math.exp(number)))
    return np.array(answer, dtype=float).reshape(a.shape)
