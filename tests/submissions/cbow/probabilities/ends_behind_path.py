r"""The product ends at the first gap behind a node.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.ends_behind_path"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    x = node_vectors @ input_vector
    result = []
    for signs in tree:
        p, begun = 1.0, False
        for sign, score in zip(signs, x):
            if sign == 0 and begun:
                break
            if sign != 0:
                begun = True
                p *= sigmoid(sign * score)
        result.append(p)
    return np.array(result)
