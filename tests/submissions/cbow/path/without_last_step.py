r"""The last node of the way is left out, as if it were the leaf.

---
lost = { hierarchical-loss = 3.5 }
diagnosis = ["tree.without_an_end"]
"""


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    signs = tree[word_index]
    way = np.flatnonzero(signs)[:-1]
    x = signs[way] * (node_vectors[way] @ input_vector)
    weights = -signs[way] * sigmoid(-x)
    grad_nodes = np.zeros_like(node_vectors)
    grad_nodes[way] = np.outer(weights, input_vector)
    return np.logaddexp(0, -x).sum(), weights @ node_vectors[way], grad_nodes
