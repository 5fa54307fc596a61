"""The gradient of v_c is the mean over the words of delta_w u_w instead of the sum, too small by the factor n_words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    delta = softmax(z).reshape(-1, 1)
    delta[outside_index, 0] -= 1
    return loss, (delta * outside_vectors).mean(axis=0), delta * center_vector
