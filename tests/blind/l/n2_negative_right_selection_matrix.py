"""A matrix of zeros and ones selects the drawn rows, and its transpose brings the gradients back.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    S = np.zeros((K + 1, len(outside_vectors)))
    S[0, outside_index] = -1.0
    S[np.arange(1, K + 1), negative_indices] = 1.0
    # every term is log(1 + exp(t)): t = -u_o.v for the outside word, u_k.v for a draw
    t = S @ (outside_vectors @ center_vector)
    loss = np.logaddexp(t, 0).sum()
    weights = S.T @ sigmoid(t)
    return loss, outside_vectors.T @ weights, weights[:, None] @ center_vector[None, :]
