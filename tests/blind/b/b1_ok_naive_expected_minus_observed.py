"""Right: the gradient of v_c is written as the average of u_x - u_o under the model, np.average with weights.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # ΔU: alle Zeilen relativ zu u_o; die Scores sind dann z_w - z_o
    Differenz = outside_vectors - outside_vectors[outside_index]
    z = Differenz @ center_vector
    loss = np.logaddexp.reduce(np.sort(z.astype(float)))
    Gewichte = np.exp(z - loss)
    grad_v = np.average(Differenz, axis=0, weights=Gewichte)
    grad_U = Gewichte[:, None] * center_vector
    grad_U[outside_index] -= center_vector
    return loss, grad_v, grad_U
