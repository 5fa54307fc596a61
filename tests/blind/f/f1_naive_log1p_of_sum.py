"""Uses log1p for the sum of shifted exponentials without taking the 1 of the maximum out of the sum, so the loss has one word too many.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z = z - np.amax(z)
    loss = np.log1p(np.exp(z).sum()) - z[outside_index]
    probs = np.exp(z) / np.exp(z).sum()
    grad_center_vector = (probs[:, None] * outside_vectors).sum(0) - outside_vectors[outside_index]
    probs[outside_index] -= 1
    grad_outside_vectors = np.multiply.outer(probs, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
