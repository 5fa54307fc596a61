"""Takes the squared error 1/2 |y_hat - y|^2 of an autoencoder for the loss, and consistently multiplies y_hat - y with the Jacobian of the softmax in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # encoder: the center vector is the code; decoder: softmax(U v)
    out = softmax(outside_vectors @ center_vector)
    target = np.zeros(out.shape)
    target[outside_index] = 1
    diff = out - target
    loss = 0.5 * np.sum(diff**2)
    jacobian = np.diag(out) - np.outer(out, out)
    delta = jacobian @ diff
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
