"""Takes 1 - sigma(-u_k.v_c) as the probability that a draw is noise, which is sigma(u_k.v_c), so draws are treated like outside words in the loss and in the gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    # P(D=1) = sigma(u_o v),  P(D=0) = 1 - sigma(-u_k v)
    rows = np.concatenate(([outside_index], negative_indices)).astype(int)
    W = outside_vectors[rows]
    s = W @ center_vector
    loss = np.logaddexp(0, -s).sum()
    g = sigmoid(s) - 1
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, rows, g[:, None] * center_vector)
    return loss, g @ W, G
