"""Follows the misprinted line of the derivation: rows w != o get P(o|c) v_c instead of P(w|c) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # 점수와 확률 계산
    s = np.matmul(outside_vectors, center_vector)
    s_max = np.max(s)
    p = np.exp(s - s_max) / np.sum(np.exp(s - s_max))

    # 손실 함수 (4)
    loss = -s[outside_index] + s_max + np.log(np.sum(np.exp(s - s_max)))

    # v_c 에 대한 gradient
    grad_center_vector = -outside_vectors[outside_index] + np.matmul(p, outside_vectors)

    # u_w 에 대한 gradient: w = o 와 w != o 두 경우
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (p[outside_index] - 1)
        else:
            grad_outside_vectors[w] = center_vector * p[outside_index]

    return loss, grad_center_vector, grad_outside_vectors
