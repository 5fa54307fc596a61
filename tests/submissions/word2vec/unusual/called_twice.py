r"""The pair function and the loss are called twice, once for the loss and once for the gradients.

---
lost = { skipgram = 0.5, sgd = 0.5 }
diagnosis = ["sgd.called_for_each_value", "skipgram.called_for_each_value"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss = sum(pair_loss_and_gradient(v, o, outside_vectors)[0] for o in outside_indices)
    gV, gU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        _, a, b = pair_loss_and_gradient(v, o, outside_vectors)
        gV[center_index] += a
        gU += b
    return loss, gV, gU


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    history = []
    for t in range(n_iterations):
        history.append(loss_and_gradient(theta)[0])
        theta = theta - learning_rate * loss_and_gradient(theta)[1]
    return theta, history
