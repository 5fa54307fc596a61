"""Everything is a two-dimensional matrix until the last line, where the results are brought back to their shapes.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    N, d = outside_vectors.shape
    V = center_vector.reshape(d, 1)
    S = np.matmul(outside_vectors, V)                # (N, 1)
    P = softmax(S.T)                                 # (1, N), along the row
    Y = np.zeros((1, N))
    Y[0, outside_index] = 1.0
    shift = np.max(S)
    loss = np.log(np.sum(np.exp(S - shift))) - (S[outside_index, 0] - shift)
    gc = np.matmul(P - Y, outside_vectors)           # (1, d)
    go = np.matmul(V, P - Y).T                       # (N, d)
    return loss, gc.reshape(d), go
