"""The gradients of the center vector are scattered to the rows of the outside words, but they all belong to row center_index. The gradient of V is wrong unless every outside word equals the center word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    pairs = [pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices]

    loss = sum(p[0] for p in pairs)
    grad_center_vectors = np.zeros_like(center_vectors)
    # np.add.at because a word may come twice in the window
    np.add.at(grad_center_vectors, np.asarray(outside_indices), np.stack([p[1] for p in pairs]))
    grad_outside_vectors = np.sum([p[2] for p in pairs], axis=0)
    return loss, grad_center_vectors, grad_outside_vectors
