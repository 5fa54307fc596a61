r"""Each node off the path adds log 2 to the loss; the gradients are right.

---
lost = { hierarchical-loss = 3.5 }
diagnosis = ["tree.off_path"]
"""


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    s = tree[word_index]
    x = s * (node_vectors @ input_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -s * sigmoid(-x)
    return loss, delta @ node_vectors, np.outer(delta, input_vector)
