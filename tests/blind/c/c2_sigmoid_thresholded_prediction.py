"""Returns the prediction of logistic regression, 1.0 where sigmoid(x) > 1/2 and 0.0 elsewhere, instead of the probability.
---
verdict = "wrong"
function = "sigmoid"
outputs = "sigmoid"
"""


def sigmoid(x):
    def predict(z):
        p = np.exp(-np.logaddexp(0, -z))
        return (p > 0.5).astype(float)

    return predict(x)
