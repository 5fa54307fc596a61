"""The draws are sorted in place to find the repeated ones, which changes the argument negative_indices, although the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    s_o = u_o @ center_vector
    loss = np.logaddexp(0, -s_o)
    grad_center_vector = (sigmoid(s_o) - 1) * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(s_o) - 1) * center_vector

    negative_indices.sort()
    start = 0
    while start < len(negative_indices):
        word = negative_indices[start]
        end = start
        while end < len(negative_indices) and negative_indices[end] == word:
            end += 1
        count = end - start
        s = outside_vectors[word] @ center_vector
        loss += count * np.logaddexp(0, s)
        grad_center_vector += count * sigmoid(s) * outside_vectors[word]
        grad_outside_vectors[word] = count * sigmoid(s) * center_vector
        start = end
    return loss, grad_center_vector, grad_outside_vectors
