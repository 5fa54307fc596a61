"""The scores are shifted by the Cauchy-Schwarz bound (largest norm of a row times the norm of v_c) instead of by their maximum. Right in exact arithmetic, but when the bound is far above all the scores, everything underflows and loss and gradients are infinite or nan.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    # no score can be larger than |u| |v|, so this m is safe against overflow
    m = np.linalg.norm(outside_vectors, axis=1).max() * np.linalg.norm(center_vector)
    powers = np.exp(scores - m)
    total = powers.sum()

    loss = m + np.log(total) - scores[outside_index]
    delta = powers / total
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.multiply.outer(delta, center_vector)
