"""Unusual: the online algorithm, which runs once over the columns and rescales the running sum whenever a larger number comes.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    columns = np.moveaxis(x, -1, 0)
    largest = np.array(columns[0])
    total = np.ones(largest.shape)
    for column in columns[1:]:
        new = np.maximum(largest, column)
        total = total * np.exp(largest - new) + np.exp(column - new)
        largest = new
    return np.exp(x - largest[..., None]) / total[..., None]
