"""Sets row 0 of the gradient of U to zero, as if word 0 were a padding token.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


PAD = 0


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    gU = np.outer(p, center_vector)
    gU[PAD] = 0     # nn.Embedding(padding_idx=0)
    return loss, p @ outside_vectors, gU
