"""Works with the differences u_x - u_o: their log-sum-exp is the loss, and the gradient of the center vector is the expected difference.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # -log y_hat_o = log sum_x exp((u_x - u_o) v), in which x = o gives exp(0)
    scores = outside_vectors @ center_vector
    gaps = scores - scores[outside_index]
    highest = gaps.max()  # never negative
    weights = np.exp(gaps - highest)
    loss = highest + np.log(weights.sum())
    probabilities = weights / weights.sum()

    grad_center_vector = probabilities @ (outside_vectors - outside_vectors[outside_index])
    grad_outside_vectors = probabilities[:, None] * center_vector
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
