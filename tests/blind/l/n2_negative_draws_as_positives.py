"""The drawn words are treated as if they were outside words too, without the minus inside the sigmoid.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    all_words = np.append(outside_index, negative_indices)
    rows = outside_vectors[all_words]
    x = rows @ center_vector
    loss = np.logaddexp(0, -x).sum()          # -log sigmoid, for each of them
    pull = -sigmoid(-x)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for amount, word in zip(pull, all_words):
        grad_outside_vectors[word] += amount * center_vector
    return loss, pull @ rows, grad_outside_vectors
