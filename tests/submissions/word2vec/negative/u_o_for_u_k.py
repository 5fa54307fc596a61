r"""Equation (5) as printed in the source: u_o in the sum over the draws.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.u_o_for_u_k"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    loss, gv, gu = (
        np.logaddexp(0, -u_o @ center_vector),
        np.zeros(len(u_o)),
        np.zeros(outside_vectors.shape),
    )
    gv += -sigmoid(-u_o @ center_vector) * u_o
    gu[outside_index] += -sigmoid(-u_o @ center_vector) * center_vector
    for k in range(len(negative_indices)):
        loss += np.logaddexp(0, u_o @ center_vector)
        gv += sigmoid(u_o @ center_vector) * u_o
        gu[outside_index] += sigmoid(u_o @ center_vector) * center_vector
    return loss, gv, gu
