"""The Korean for every sentence of the notebook's companions, by its English."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    # -- gradcheck
    "gradient of {name}: all {n} entries agree with the numerical gradient (largest "
    "difference {difference:.1e}).": (
        "{name}의 gradient: 성분 {n}개가 모두 수치 미분과 일치합니다(최대 차이 {difference:.1e})."
    ),
    "gradient of {name}: {n} of {size} entries differs from the numerical gradient": (
        "{name}의 gradient: 성분 {size}개 가운데 {n}개가 수치 미분과 다릅니다"
    ),
    "gradient of {name}: {n} of {size} entries differ from the numerical gradient": (
        "{name}의 gradient: 성분 {size}개 가운데 {n}개가 수치 미분과 다릅니다"
    ),
    ", all in row {row}": "(모두 {row}번 행에 있음)",
    ", in {n} of {size} rows ({listed})": "(행 {size}개 가운데 {n}개: {listed})",
    "worst: {entry}: yours {yours}, numerical {numerical}, relative error {error:.1e}.": (
        "차이가 가장 큰 성분 {entry}: 내 결과 {yours}, 수치 미분 {numerical}, 상대 오차 "
        "{error:.1e}."
    ),
    "{entry} is a kink of the loss: its slope is {left:.4g} on the left and {right:.4g} on "
    "the right. No difference quotient can judge it; move the point a little and check "
    "again.": (
        "{entry}에서 손실의 그래프가 꺾입니다. 왼쪽 기울기는 {left:.4g}, 오른쪽 기울기는 "
        "{right:.4g}입니다. 이런 점은 차분 몫으로 판정할 수 없으니 값을 조금 옮겨서 다시 "
        "검증하세요."
    ),
    "The loss is rounded so much that differences in its slopes below {least:.0e} cannot "
    "be seen. Is something in it float32, or constant?": (
        "손실의 반올림 오차가 커서 {least:.0e}보다 작은 기울기 차이는 구별할 수 없습니다. "
        "계산에 float32나 상수로 바뀐 값이 섞여 있지 않은지 확인하세요."
    ),
    "Arrays of floats among the arguments: {names}; to be checked: {checked}.": (
        "실수 배열만 검증할 수 있습니다. 인자 가운데 실수 배열: {names}, 검증할 대상: {checked}."
    ),
    "Your function returned two losses for the same arguments. Nothing in it may be random.": (
        "같은 인자로 두 번 호출했는데 손실이 서로 다릅니다. 함수 안에 무작위 요소가 있으면 안 "
        "됩니다."
    ),
    "batched does not return the losses of function for a stack of {name}.": (
        "{name}: 여러 점을 쌓아 batched에 넘긴 결과가 function의 손실과 다릅니다."
    ),
    "Your function returned None; expected {n} values: {names}. Does it end with return?": (
        "함수가 None을 반환했습니다. 값 {n}개가 필요합니다: {names}. return 문이 빠지지 않았나요?"
    ),
    "Your function returned one {found}; expected {n} values: {names}.": (
        "함수가 값을 하나만 반환했습니다(자료형 {found}). 값 {n}개가 필요합니다: {names}."
    ),
    "Your function returned {found} values; expected {n} values: {names}.": (
        "함수가 값 {found}개를 반환했습니다. 값 {n}개가 필요합니다: {names}."
    ),
    "The loss": "손실",
    "The loss has shape {shape}; expected a single number.": (
        "손실은 수 하나여야 하는데 모양이 {shape}입니다."
    ),
    "The gradient of {name}": "{name}의 gradient",
    "The gradient of {name} has shape {found}; expected {shape}, the shape of {name} itself.": (
        "{name}의 gradient: 모양이 {name}의 모양인 {shape}이어야 하는데 {found}입니다."
    ),
    "Yours is transposed.": "행과 열이 뒤바뀌었습니다(전치).",
    "array of {dtype}": "{dtype} 배열",
    "{what} is of type {found}; expected real numbers.": (
        "{what}: 실수여야 하는데 자료형이 {found}입니다."
    ),
    "{what} is {value}; expected finite numbers.": "{what}: 유한한 수여야 하는데 {value}입니다.",
    "{what} is {value} at {where}; expected finite numbers ({n} of {size} entries are not "
    "finite).": (
        "{what}: {where} 성분이 {value}입니다. 모두 유한한 수여야 하는데 성분 {size}개 가운데 "
        "{n}개가 그렇지 않습니다."
    ),
    "Your function changes its argument {name}. Work on {name}.copy().": (
        "함수가 인자 {name}의 값을 바꿉니다. {name}.copy()로 복사본을 만들어 계산하세요."
    ),
    "Every wrong entry of yours is zero.": "틀린 성분은 모두 0입니다.",
    "It has the opposite sign.": "부호가 반대입니다.",
    "Your {name} is used here and is not right yet: mend it first.": (
        "여기서 쓰는 {name} 함수가 아직 맞지 않습니다. 그것부터 고치세요."
    ),
    "Every wrong entry has the opposite sign.": "틀린 성분은 모두 부호가 반대입니다.",
    "Every wrong entry is {factor:.4g} times what it should be.": (
        "틀린 성분은 모두 맞는 값의 {factor:.4g}배입니다."
    ),
    # -- derivations
    "Derivations are read when you hand in. To see here how they are read, put the folder "
    "mathematics, which the assignment came with, beside this notebook.": (
        "유도 과정은 제출한 뒤에 읽습니다. 어떻게 읽히는지 여기에서 보려면, 과제와 함께 받은 "
        "mathematics 폴더를 이 노트북과 같은 폴더에 두세요."
    ),
    # -- visible: what is said
    "This is Python {python} with NumPy {numpy}. The notebook needs Python 3.9 and NumPy "
    "1.26 or newer: choose a newer kernel before you go on.": (
        "지금 환경은 Python {python}, NumPy {numpy}입니다. 이 노트북에는 Python 3.9 이상, "
        "NumPy 1.26 이상이 필요하니 먼저 더 새로운 커널을 선택하세요."
    ),
    "This is Python {python}. Notebooks may be graded with Python 3.11, which can't read "
    "newer syntax, such as the same quotes inside of an f-string.": (
        "지금 환경은 Python {python}입니다. 채점은 Python 3.11에서 할 수도 있습니다. f-string "
        "안에 같은 따옴표를 다시 쓰는 것처럼 3.11에서 쓸 수 없는 새 문법은 피하세요."
    ),
    "This is NumPy {numpy}. Notebooks are graded with NumPy 2.4, where float() of an array "
    "of one entry raises a TypeError: take the entry itself, such as x[0] or x.item().": (
        "지금 환경은 NumPy {numpy}입니다. 채점에 쓰는 NumPy 2.4에서는 성분이 하나인 배열에 "
        "float()를 쓰면 TypeError가 발생합니다. x[0]이나 x.item()처럼 성분을 직접 꺼내세요."
    ),
    "{name} is not written yet.": "{name}: 아직 작성하지 않았습니다.",
    "a function": "함수",
    "{what}: right": "{what}: 맞음",
    "{name} changes the array that it is given. Work on a copy: x = x - m makes a new "
    "array, x -= m does not.": (
        "{name}: 인자로 받은 배열의 값을 바꿉니다. x -= m은 원본을 직접 바꾸므로, 새 배열을 "
        "만드는 x = x - m처럼 쓰세요."
    ),
    "Your function returned one {found}; expected {n} values: {names}. Does it end with return?": (
        "함수가 값을 하나만 반환했습니다(자료형 {found}). 값 {n}개가 필요합니다: {names}. "
        "return 문이 빠지지 않았나요?"
    ),
    "{what} is None. Does your function end with return?": (
        "{what}: 값이 None입니다. return 문이 빠지지 않았나요?"
    ),
    "{what} is a {type}; expected real numbers.": (
        "{what}: 실수여야 하는데 자료형이 {type}입니다."
    ),
    "{what} has shape {found}; expected {shape}.": (
        "{what}: 모양이 {shape}이어야 하는데 {found}입니다."
    ),
    "{what} is not right.": "{what}: 값이 틀렸습니다.",
    "expected": "맞는 값",
    "yours": "내 결과",
    "{n} of {size} not finite.": "성분 {size}개 가운데 {n}개가 유한하지 않습니다.",
    "It agrees to four digits or more: is something in it rounded, float32, a difference "
    "quotient, or is a small number added?": (
        "유효 숫자 네 자리까지는 맞습니다. 중간에 반올림하거나 float32로 계산한 곳, 차분으로 "
        "근사한 곳, 작은 수를 더한 곳이 있는지 확인하세요."
    ),
    "The numerical gradient is that of your own loss, which isn't right: mend the loss first.": (
        "수치 미분은 여러분의 손실로 계산한 값인데, 그 손실이 맞지 않습니다. 손실부터 고치세요."
    ),
    "{name} changes the list that it is given: who calls it needs all of it afterwards. Go "
    "through it by for, without pop().": (
        "{name} 함수가 인자로 받은 리스트를 바꿉니다. 호출한 쪽에서 그 리스트를 계속 쓰므로 "
        "pop()으로 꺼내지 말고 for로 읽으세요."
    ),
    "These are the numbers that come out {how}.": "{how} 바로 이 값이 나옵니다.",
    "calls of the pair function: one for each word": "pair 함수 호출 횟수: 단어마다 한 번(맞음)",
    "calls of loss_and_gradient: one an iteration": (
        "loss_and_gradient 호출 횟수: 반복마다 한 번(맞음)"
    ),
    # -- visible: what is looked at
    "sigmoid of (log 3, -log 4)": "(log 3, -log 4)의 sigmoid",
    "sigmoid of a matrix": "행렬의 sigmoid",
    "sigmoid of minus log of a million": "-log 1000000의 sigmoid",
    "softmax of (log 2, log 3, log 5)": "(log 2, log 3, log 5)의 softmax",
    "softmax of a matrix": "행렬의 softmax",
    "sigmoid of (-10000, 10000)": "(-10000, 10000)의 sigmoid",
    "softmax of a matrix whose rows are far apart": "행마다 크기가 크게 다른 행렬의 softmax",
    "softmax of (10000, 10000 + log 3, -10000)": "(10000, 10000 + log 3, -10000)의 softmax",
    "loss of the example": "예제의 손실",
    "loss with all vectors zero, where all seven words are equally likely": (
        "벡터가 모두 0이라 일곱 단어의 확률이 같을 때의 손실"
    ),
    "loss with all vectors zero, where each of the five terms is log 2": (
        "벡터가 모두 0이라 다섯 항이 모두 log 2일 때의 손실"
    ),
    "loss for scores up to 10000, from the logarithm of the probability": (
        "내적이 10000까지 커질 때의 손실(확률의 로그)"
    ),
    "loss for scores up to 10000, from the logarithm of the sigmoid": (
        "내적이 10000까지 커질 때의 손실(sigmoid의 로그)"
    ),
    "grad_center_vector of the example": "예제의 grad_center_vector",
    "grad_outside_vectors of the example": "예제의 grad_outside_vectors",
    "loss of the window": "윈도우의 손실",
    "grad_center_vectors of the window": "윈도우의 grad_center_vectors",
    "grad_outside_vectors of the window": "윈도우의 grad_outside_vectors",
    "number of calls of the pair function": "pair 함수 호출 횟수",
    "number of calls of loss_and_gradient": "loss_and_gradient 호출 횟수",
    "theta after three steps": "세 번 갱신한 뒤의 theta",
    "losses before each step": "갱신하기 직전의 손실 losses",
    "theta after three steps so large that the loss rises": (
        "스텝이 커서 손실이 늘어날 때, 세 번 갱신한 뒤의 theta"
    ),
    "losses before each of these steps": "스텝이 커서 손실이 늘어날 때의 losses",
    # -- visible: how numbers come about
    "with the other sign of x": "x의 부호를 반대로 쓰면",
    "with 1 - e^(-x) in the denominator": "분모를 1 - e^(-x)로 쓰면",
    "for the derivative, sigma (1 - sigma)": "도함수 sigma (1 - sigma)를 계산하면",
    "for the tangent, tanh x": "sigmoid 대신 tanh x를 계산하면",
    "if x loses its sign": "x의 부호를 없애면(절댓값)",
    "without e": "지수함수를 취하지 않으면",
    "without a division": "합으로 나누지 않으면",
    "if one divides by the largest instead of the sum": "합 대신 최댓값으로 나누면",
    "if one takes the mean instead of the sum": "합 대신 평균으로 나누면",
    "if one divides by the Euclidean length": "합 대신 벡터의 길이(유클리드 노름)로 나누면",
    "if all entries are divided by the sum of the whole matrix": (
        "행마다가 아니라 행렬 전체의 합으로 나누면"
    ),
    "if each column is divided by its sum": "행이 아니라 열마다 합으로 나누면",
    "with the logarithm to base 10": "밑이 10인 로그를 쓰면",
    "with the logarithm to base 2": "밑이 2인 로그를 쓰면",
    "without a logarithm": "로그를 취하지 않으면",
    "without a logarithm, with a minus": "로그를 취하지 않고 부호만 바꾸면",
    "if the score is not in it": "u_o와 v_c의 내적을 빠뜨리면",
    "if the sum over words is not in it": "모든 단어에 대한 합을 빠뜨리면",
    "if one divides by the number of words": "단어 수로 나누면",
    "for the sum over all words of -log y_hat": "-log y_hat을 모든 단어에 대해 더하면",
    "if -log(1 - y_hat) of all other words is added": ("나머지 단어의 -log(1 - y_hat)까지 더하면"),
    "if o is left out of the sum over words": "모든 단어에 대한 합에서 o를 빠뜨리면",
    "for the word before o, as where words are counted from one": (
        "단어를 1번부터 세어 o 바로 앞 단어의 값을 쓰면"
    ),
    "if the largest score is subtracted and not added again": (
        "가장 큰 내적을 빼고 나서 다시 더하지 않으면"
    ),
    "with scores divided by the square root of the dimension": ("내적을 차원의 제곱근으로 나누면"),
    "with y_hat - y times y_hat (1 - y_hat)": "y_hat - y에 y_hat (1 - y_hat)을 곱하면",
    "with u_o instead of v_c": "각 행에 v_c 대신 u_o를 곱하면",
    "with the probability of o in every row": "모든 행에 o의 확률을 쓰면",
    "if u_o is not subtracted": "u_o를 빼지 않으면",
    "if u_o alone is left": "기댓값 항을 빠뜨리고 -u_o만 남기면",
    "if the mean over words is taken": "단어에 대해 평균을 내면",
    "if all words have the same weight": "모든 단어에 같은 가중치를 주면",
    "if v_c is subtracted instead of u_o": "u_o 대신 v_c를 빼면",
    "if v_c is not subtracted in row o": "o번 행에서 v_c를 빼지 않으면",
    "if only row o is filled": "o번 행만 채우면",
    "if u_o is subtracted in row o instead of v_c": "o번 행에서 v_c 대신 u_o를 빼면",
    "with rows u_w instead of v_c": "각 행에 v_c 대신 u_w를 곱하면",
    "if a word that is drawn several times is counted once": ("여러 번 뽑힌 단어를 한 번만 세면"),
    "if the outside word's term is taken with every draw": (
        "outside 단어의 항을 뽑을 때마다 다시 더하면"
    ),
    "if every other word is a draw": "뽑은 단어 대신 나머지 모든 단어를 쓰면",
    "if u_o stands in the draws' terms": "뽑은 단어의 항에도 u_o를 쓰면",
    "for the first draw alone": "처음 뽑은 단어만 계산하면",
    "without the first draw": "처음 뽑은 단어를 빠뜨리면",
    "for the last draw alone": "마지막으로 뽑은 단어만 계산하면",
    "without the last draw": "마지막으로 뽑은 단어를 빠뜨리면",
    "without the outside word": "outside 단어의 항을 빠뜨리면",
    "without the draws": "뽑은 단어의 항을 빠뜨리면",
    "if the draws are subtracted": "뽑은 단어의 항을 더하지 않고 빼면",
    "without the minus in sigma(-u_k . v_c)": "sigma(-u_k . v_c) 안의 음의 부호를 빠뜨리면",
    "if the mean over the draws is taken": "뽑은 단어에 대해 합 대신 평균을 내면",
    "if the mean over all six terms is taken": "여섯 항 전체의 평균을 내면",
    "with a minus in sigma(u_o . v_c)": "sigma(u_o . v_c) 안에 음의 부호를 붙이면",
    "without logarithms": "로그를 취하지 않으면",
    "with 1 - sigma for sigma at the draws": "뽑은 단어의 항에 sigma 대신 1 - sigma를 쓰면",
    "with sigma for sigma - 1 at the outside word": (
        "outside 단어의 항에 sigma - 1 대신 sigma를 쓰면"
    ),
    "with the wrong sign at the outside word": "outside 단어의 항에서 부호를 반대로 쓰면",
    "with rows u_k instead of v_c": "각 행에 v_c 대신 u_k를 곱하면",
    "if a word that comes twice is counted once": "두 번 나오는 단어를 한 번만 세면",
    "for the last word alone": "마지막 단어만 계산하면",
    "for the first word alone": "첫 단어만 계산하면",
    "without the first word": "첫 단어를 빠뜨리면",
    "without the word in the middle": "가운데 단어를 빠뜨리면",
    "without the last word": "마지막 단어를 빠뜨리면",
    "for the first four words": "앞의 네 단어만 계산하면",
    "without the word that is the center word": "center 단어와 같은 outside 단어를 건너뛰면",
    "if the mean over the window is taken": "윈도우 전체에 대해 합 대신 평균을 내면",
    "if the rows of the outside words are filled": (
        "center 단어의 행이 아니라 outside 단어의 행을 채우면"
    ),
    "if v_c is taken from outside_vectors": "v_c를 outside_vectors에서 가져오면",
    "if every row is filled": "center 단어의 행만이 아니라 모든 행을 채우면",
    "if it is called three times for each word": "단어마다 세 번씩 호출하면",
    "if it is called twice in an iteration": "반복마다 두 번씩 호출하면",
    "if it is called once more": "한 번 더 호출하면",
    "if each step goes with the gradient": "gradient를 빼지 않고 더해서 갱신하면",
    "after one step": "한 번만 갱신하면",
    "after two steps, as for the theta of the lowest loss": (
        "두 번만 갱신하면(손실이 가장 작았던 theta도 같음)"
    ),
    "after four steps": "네 번 갱신하면",
    "without a step": "한 번도 갱신하지 않으면",
    "without a step, or for the theta with the lowest loss": (
        "한 번도 갱신하지 않거나 손실이 가장 작았던 theta를 반환하면"
    ),
    "without the learning rate": "갱신할 때 learning rate를 곱하지 않으면",
    "if every step takes the gradient of the start": "출발점의 gradient를 반복해서 쓰면",
    "for the losses after each step": "갱신한 뒤의 손실을 기록하면",
    "for the losses from the last to the first": "손실을 거꾸로 기록하면",
    "if all of them are the loss of the start": "출발점의 손실을 반복해서 기록하면",
    "if one stops there": "손실이 늘어날 때 멈추면",
    "for the loss of the start each time, which is the lowest": (
        "매번 출발점의 손실(가장 작은 손실)을 기록하면"
    ),
    # -- ready
    "ok": "이상 없음",
    "{n} of {size} questions: nothing found.": "이상 없는 문항: {size}개 가운데 {n}개.",
    "Run the cell of tests below an answer to read all that was found there.": (
        "답 아래에 있는 테스트 셀을 실행하면 그 문항에서 찾은 문제를 모두 볼 수 있습니다."
    ),
    "Then restart the kernel, run all cells, save, and hand in this one notebook: nothing "
    "else is graded.": (
        "마지막으로 커널을 다시 시작해 모든 셀을 실행하고, 저장한 다음 이 노트북 파일 하나만 "
        "제출하세요. 다른 파일은 채점하지 않습니다."
    ),
    "{names}: not there. Run the cell of the answer.": (
        "{names}: 아직 정의되지 않았습니다. 답 셀을 실행하세요."
    ),
    "{name} uses {other}, which is not defined now": (
        "{name} 함수에서 쓰는 {other}: 지금 정의되어 있지 않습니다"
    ),
    "it raised {type}: {text}": "예외 발생: {type}: {text}",
    "scores up to 10": "내적이 10까지 커질 때",
    "two words": "단어가 둘뿐일 때",
    "one dimension": "차원이 1일 때",
    "the first word outside": "outside 단어가 첫 단어일 때",
    "the last word outside": "outside 단어가 마지막 단어일 때",
    "as many words as dimensions": "단어 수와 차원이 같을 때",
    "one draw": "한 번만 뽑을 때",
    "a word drawn three times": "같은 단어를 세 번 뽑을 때",
    "twelve draws": "열두 번 뽑을 때",
    "a second call": "두 번째로 호출할 때",
    "a second call of {name}": "{name} 함수를 두 번째로 호출할 때",
    "it changes what the first call returned. Return arrays that are made anew.": (
        "첫 번째 호출에서 반환한 배열의 값이 바뀝니다. 호출할 때마다 새 배열을 만들어 반환하세요."
    ),
    "The cell of {name} was run after a cell below it: what you see now may be another "
    "than in a fresh run.": (
        "{name} 셀을 그 아래에 있는 셀보다 나중에 실행했습니다. 처음부터 다시 실행하면 결과가 "
        "지금과 다를 수 있습니다."
    ),
}
