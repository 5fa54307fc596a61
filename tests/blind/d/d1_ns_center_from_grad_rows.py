"""dJ/dv_c is taken as the sum of the rows of dJ/dU, so every coefficient multiplies v_c where it should multiply u_o or u_k.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_outside = np.zeros(outside_vectors.shape)
    score = np.sum(outside_vectors[outside_index] * center_vector)
    loss = np.logaddexp(0, -score)
    grad_outside[outside_index] += (sigmoid(score) - 1) * center_vector
    for k in negative_indices:
        score = np.sum(outside_vectors[k] * center_vector)
        loss += np.logaddexp(0, score)
        grad_outside[k] += sigmoid(score) * center_vector
    # the center word collects what all the outside words get
    grad_center = grad_outside.sum(axis=0)
    return loss, grad_center, grad_outside
