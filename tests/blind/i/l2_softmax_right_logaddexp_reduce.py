"""Right: works in log space and subtracts the log-sum-exp that np.logaddexp.reduce returns, without looking for a maximum.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    log_z = np.logaddexp.reduce(x, axis=-1)
    return np.exp(x - np.expand_dims(log_z, -1))
