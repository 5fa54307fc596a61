"""Unusual: a (K + 1, n_words) selection matrix with signs picks the words; its transpose scatters the gradients back, so repeated draws add up by themselves.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    eye = np.eye(len(outside_vectors))
    S = np.vstack([eye[outside_index], -eye[negative_indices]])   # 부호가 있는 선택 행렬
    margins = S @ (outside_vectors @ center_vector)
    coefficient = S.T @ -sigmoid(-margins)
    return (
        np.logaddexp(0.0, -margins).sum(),
        outside_vectors.T @ coefficient,
        coefficient[:, None] * center_vector[None, :],
    )
