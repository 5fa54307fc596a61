r"""The path by a mask, log-sigmoids by np.logaddexp, all nodes at once."""


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    s = tree[word_index].astype(float)
    on_path = s != 0
    x = node_vectors @ input_vector
    loss = np.logaddexp(0, -s * x)[on_path].sum()
    delta = np.where(on_path, sigmoid(x) - (s > 0), 0.0)
    return loss, node_vectors.T @ delta, delta[:, None] * input_vector
