"""Both gradients are clipped to the interval [-1, 1] against explosions, so larger entries are wrong.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


CLIP = 1.0


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    g = softmax(z)
    g[outside_index] -= 1
    return (
        loss,
        np.clip(outside_vectors.T @ g, -CLIP, CLIP),
        np.clip(np.outer(g, center_vector), -CLIP, CLIP),
    )
