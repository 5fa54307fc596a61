"""The loss takes the logarithm of the sigmoid itself, which is rounded to zero for very negative arguments, and becomes infinite. Shows only for scores beyond about 700 on the wrong side.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    probs = np.concatenate([
        sigmoid(outside_vectors[outside_index : outside_index + 1] @ center_vector),
        sigmoid(-outside_vectors[negative_indices] @ center_vector),
    ])
    loss = -np.sum(np.log(probs))

    # 1 - sigma, with the sign of the inner derivative
    factors = 1 - probs
    factors[0] *= -1
    rows = np.concatenate([[outside_index], negative_indices])
    grad_center_vector = factors @ outside_vectors[rows]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, rows, np.outer(factors, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
