"""Looks the center word up in outside_vectors instead of center_vectors, so the pair function sees the wrong v_c.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    # 중심 단어 벡터
    v_c = outside_vectors[center_index]

    loss = 0.0
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)

    # 윈도우 안의 단어마다 더한다
    for w in outside_indices:
        l, gv, gu = pair_loss_and_gradient(v_c, w, outside_vectors)
        loss += l
        grad_V[center_index] += gv
        grad_U += gu
    return loss, grad_V, grad_U
