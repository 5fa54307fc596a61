"""Row o of dJ/dU is (sigma(u_o . v_c) - 1) u_o: the vector u_o stands where v_c belongs.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U_o = outside_vectors[outside_index]
    U_k = np.take(outside_vectors, negative_indices, axis=0)
    hata_o = sigmoid(U_o @ center_vector) - 1.0
    hata_k = sigmoid(U_k @ center_vector)
    kayip = np.logaddexp(0, -(U_o @ center_vector)) + np.logaddexp(0, U_k @ center_vector).sum()
    turev_v = hata_o * U_o + hata_k @ U_k
    turev_U = np.zeros(outside_vectors.shape)
    turev_U[outside_index] = hata_o * U_o
    for sira, kelime in enumerate(negative_indices):
        turev_U[kelime] += hata_k[sira] * center_vector
    return kayip, turev_v, turev_U
