"""The loop runs over the drawn words w, but indexes the array of the K scores of the draws with w instead of the position of the draw: an IndexError as soon as a drawn word has a number of K or more, and otherwise the score of another draw.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s_o = np.array([outside_vectors[outside_index] @ center_vector])
    s_neg = outside_vectors[negative_indices] @ center_vector
    sig_o = sigmoid(s_o)[0]
    sig_neg = sigmoid(s_neg)

    loss = np.logaddexp(0, -s_o[0])
    grad_center_vector = (sig_o - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sig_o - 1) * center_vector
    for w in negative_indices:
        loss += np.logaddexp(0, s_neg[w])
        grad_center_vector += sig_neg[w] * outside_vectors[w]
        grad_outside_vectors[w] += sig_neg[w] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
