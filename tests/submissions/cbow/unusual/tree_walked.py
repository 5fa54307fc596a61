r"""Finds the root and walks down from node to node."""


def tree_probabilities(input_vector, tree, node_vectors):
    n_words, n_nodes = tree.shape
    p = np.ones(n_words)

    def walk(words, reach):
        if len(words) == 1:
            p[words[0]] = reach
            return
        inside = [j for j in range(n_nodes) if all(tree[w, j] != 0 for w in words)]
        split = next(j for j in inside if len({int(tree[w, j]) for w in words}) == 2)
        left = sigmoid(node_vectors[split] @ input_vector)
        walk([w for w in words if tree[w, split] == 1], reach * left)
        walk([w for w in words if tree[w, split] == -1], reach * (1 - left))

    walk(list(range(n_words)), 1.0)
    return p
