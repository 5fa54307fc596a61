"""Takes the absolute value in the exponent because it never overflows and believes that this only changes the way of computing; negative x get sigmoid(|x|).
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""

def sigmoid(x):
    """The logistic function of every entry; any shape."""
    # exp(-|x|) <= 1 이므로 overflow가 절대 일어나지 않는다
    return 1 / (1 + np.exp(-np.abs(x)))
