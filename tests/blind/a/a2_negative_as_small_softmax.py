"""The outside word and the draws are put into one softmax (sampled softmax), and y_hat - y over these K + 1 words takes the place of the sigmoids in the loss and both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sample = np.hstack([outside_index, negative_indices]).astype(int)
    z = outside_vectors[sample] @ center_vector
    loss = np.logaddexp.reduce(z) - z[0]
    delta = softmax(z)
    delta[0] -= 1
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, sample, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[sample], grad_outside
