"""The result is filled through a flattened array; for a transposed matrix zeros_like keeps the column order, the flattening makes a copy, and zeros come back. Contiguous arrays are right.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    out = np.zeros_like(x)
    flat_in, flat_out = x.reshape(-1), out.reshape(-1)
    for i, value in enumerate(flat_in):
        if value < 0:
            e = np.exp(value)
            flat_out[i] = e / (1 + e)
        else:
            flat_out[i] = 1 / (1 + np.exp(-value))
    return out
