"""The Korean of what the reader of mathematics says, by its English."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    # -- a derivation that is handed in
    "A derivation is one string, written out between quotes.": (
        "유도는 따옴표 사이에 그대로 적은 문자열 하나여야 합니다."
    ),
    "At least {n} lines of yours are asked for; here are {there}.": (
        "직접 쓴 줄이 {n}줄 이상 필요한데, 여기에는 {there}줄이 있습니다."
    ),
    "It does not equal the derivative either: mend the first wrong line first.": (
        "이 줄도 미분과 같지 않습니다. 처음으로 틀린 줄부터 고쳐 주세요."
    ),
    "It equals the line before, which is wrong: mend that one first.": (
        "틀린 앞줄과 같은 값입니다. 앞줄부터 고쳐 주세요."
    ),
    "What stands on its left side can't be read, so a person has to compare them.": (
        "좌변을 읽지 못해서 채점자가 양변을 비교합니다."
    ),
    "Line {n}: {why}": "{n}번째 줄: {why}",
    "No line gives it without any minus.": "빼기 기호 없이 쓴 줄이 없습니다.",
    "No line gives the whole matrix as one product of two vectors.": (
        "행렬 전체를 두 벡터의 곱 하나로 쓴 줄이 없습니다."
    ),
    "No line is one product of a matrix and a vector, without a sum sign.": (
        "합 기호 없이 행렬과 벡터의 곱 하나로 쓴 줄이 없습니다."
    ),
    "No line of mathematics was found beside those that were given.": (
        "미리 적혀 있던 줄 말고는 수식이 없습니다."
    ),
    "No line of yours is written yet.": "아직 직접 쓴 줄이 없습니다.",
    "Not read: {why}": "읽지 못했습니다: {why}",
    "The text is nested too deeply to be read.": "너무 깊게 중첩되어 있어서 읽지 못했습니다.",
    "This says the same as a line before it, and counts nothing.": (
        "앞에 나온 줄과 같은 내용이어서 점수에 들어가지 않습니다."
    ),
    "Lines in which the derivative is still to be taken, or another one is, "
    "count as one at most.": (
        "아직 미분하지 않은 줄과 다른 것을 미분한 줄은 모두 합해 한 줄로만 셉니다."
    ),
    "This is right, but no line gives the derivative that is asked for.": (
        "식은 맞지만, 문제에서 요구한 미분을 나타내는 줄이 없습니다."
    ),
    "What can't be read costs nothing: a person reads it.": (
        "읽지 못한 줄 때문에 감점되지는 않습니다. 사람이 읽고 채점합니다."
    ),
    "not read at {place}: {why}": "{place}에서 읽지 못했습니다: {why}",
    # -- reading
    "A brace is opened here and never closed.": "여기서 연 중괄호가 닫히지 않았습니다.",
    "A derivative by this expression is not read here.": (
        "이 식에 대한 미분은 읽지 못합니다. 기호 하나에 대한 미분으로 써 주세요."
    ),
    "A derivative needs something that it is taken by.": (
        "무엇에 대한 미분인지 적혀 있지 않습니다."
    ),
    "A derivative needs something that it is taken of.": "무엇을 미분하는지 적혀 있지 않습니다.",
    "A diagonal matrix is made of a vector.": "diag의 인자는 벡터여야 합니다.",
    "A name is defined by itself here.": "이름이 자기 자신으로 정의되어 있습니다.",
    "A prime can't be read here.": "여기에 붙은 프라임(')은 읽지 못합니다.",
    "A probability has one bar at most.": "확률에는 세로줄을 하나만 쓸 수 있습니다.",
    "A relation can't stand inside of an expression.": "식 안에는 관계 기호를 쓸 수 없습니다.",
    "A sum needs its index.": "합에 인덱스가 필요합니다.",
    "A sum needs something that is summed.": "무엇의 합인지 적혀 있지 않습니다.",
    "A sum starts at 0 or 1 here.": "여기서 합은 0이나 1에서 시작해야 합니다.",
    "A third derivative is not read here.": "3계 미분은 읽지 못합니다.",
    "A value of {shape} numbers is larger than what is read here.": (
        "{shape}개의 수로 된 값은 여기서 읽을 수 있는 것보다 큽니다."
    ),
    "A vector has no power.": "벡터는 거듭제곱할 수 없습니다.",
    "An exponent has to be a number.": "지수는 수여야 합니다.",
    "Here a number has to stand, not a vector.": "여기에는 벡터가 아니라 수가 와야 합니다.",
    "Nothing can be divided by a vector or a matrix.": "벡터나 행렬로는 나눌 수 없습니다.",
    "Something is missing between these brackets.": "괄호 안에 빠진 것이 있습니다.",
    "The bracket {sign} is never closed.": "괄호 {sign}가 닫히지 않았습니다.",
    "The bracket {sign} was never opened.": "괄호 {sign}에 맞는 여는 괄호가 없습니다.",
    "The cases don't say what holds otherwise.": ("cases에 나머지 경우의 값이 적혀 있지 않습니다."),
    "The command \\{name} is not known here.": "\\{name} 명령은 읽지 못합니다.",
    "The cross entropy takes two vectors of one shape.": (
        "교차 엔트로피의 두 인자는 모양이 같은 벡터여야 합니다."
    ),
    "The derivative of a matrix by a vector is no matrix.": (
        "행렬을 벡터로 미분한 결과는 행렬이 아닙니다."
    ),
    "The derivative of a vector by a matrix is no matrix.": (
        "벡터를 행렬로 미분한 결과는 행렬이 아닙니다."
    ),
    "The entries of a matrix have to be numbers.": "행렬의 성분은 수여야 합니다.",
    "The entries of a vector have to be numbers.": "벡터의 성분은 수여야 합니다.",
    "The environment {name} is never ended.": "{name} 환경이 끝나지 않았습니다.",
    "The exponent is too large.": "지수가 너무 큽니다.",
    "The function `{name}` is not in this question's list.": (
        "함수 `{name}`은(는) 이 문제의 기호 목록에 없습니다."
    ),
    "The function `{name}` takes {n} arguments.": "함수 `{name}`의 인자는 {n}개입니다.",
    "The index `{name}` is larger than what it is an index of.": (
        "인덱스 `{name}`이(가) 범위를 벗어납니다."
    ),
    "The index `{name}` is no word.": "인덱스 `{name}`은(는) 단어를 가리키지 않습니다.",
    "The index `{name}` is not in this question's list.": (
        "인덱스 `{name}`은(는) 이 문제의 기호 목록에 없습니다."
    ),
    "The line ends where something should follow.": "식이 도중에 끝났습니다.",
    "The line has more than {n} terms and signs.": "한 줄에 항과 기호가 {n}개를 넘습니다.",
    "The line is nested deeper than {n} levels.": "괄호가 {n}단계보다 깊이 겹쳐 있습니다.",
    "The rows of a matrix need the same number of entries.": (
        "행렬은 모든 행의 성분 개수가 같아야 합니다."
    ),
    "The softmax is taken of a vector, not of a number.": (
        "softmax의 인자는 수가 아니라 벡터여야 합니다."
    ),
    "The sum's limit `{limit}` is not in this question's list.": (
        "합의 끝값 `{limit}`은(는) 이 문제의 기호 목록에 없습니다."
    ),
    "The text has more than {n} lines.": "글이 {n}줄을 넘습니다.",
    "The text is too long to be read: {n} characters at most.": (
        "글이 너무 깁니다. 최대 {n}자까지 읽습니다."
    ),
    "The text is too long to be read: {n} signs at most.": (
        "글이 너무 깁니다. 기호를 최대 {n}개까지 읽습니다."
    ),
    "There are too many indices here.": "인덱스가 너무 많습니다.",
    "There is too much to evaluate here: write shorter lines.": (
        "계산할 것이 너무 많습니다. 줄을 더 짧게 써 주세요."
    ),
    "These words can't be read as mathematics: {words}.": (
        "수식으로 읽을 수 없는 말입니다: {words}."
    ),
    "This can't be read here: {sign}.": "여기서는 읽을 수 없는 기호입니다: {sign}",
    "This condition can't be read.": "이 조건은 읽지 못합니다.",
    "This condition of a probability can't be read: {given}.": (
        "확률의 이 조건은 읽지 못합니다: {given}."
    ),
    "This index can't be read: {index}.": "이 인덱스는 읽지 못합니다: {index}.",
    "This range of a sum can't be read.": "합의 이 범위는 읽지 못합니다.",
    "`{name}` is defined with arguments, which is not read here: write it out.": (
        "`{name}`은(는) 인자가 있는 정의라서 읽지 못합니다. 풀어서 써 주세요."
    ),
    "`{name}` is not in this question's list.": ("`{name}`은(는) 이 문제의 기호 목록에 없습니다."),
    "`{name}` is used with other indices than it was defined with.": (
        "`{name}`을(를) 정의할 때와 다른 인덱스로 썼습니다."
    ),
    "`{name}` needs the index of a word.": "`{name}`에는 단어의 인덱스가 필요합니다.",
    "{name} needs something that it is taken of.": "{name}의 인자가 없습니다.",
    "{sign} stands over something that is not a symbol.": (
        "{sign}은(는) 기호 하나 위에만 쓸 수 있습니다."
    ),
    "∇ needs the symbol that the derivative is taken by.": (
        "∇에는 무엇에 대한 미분인지 아래 첨자가 필요합니다."
    ),
    # -- shapes and differences
    "{first} plus {second} can't be formed: a factor or a transpose is missing.": (
        "{first}과 {second}는 더할 수 없습니다. 인수나 전치가 빠졌습니다."
    ),
    "{first} times {second} can't be formed.": "{first}과 {second}는 곱할 수 없습니다.",
    "{first} times {second}: a transpose is missing.": (
        "{first}과 {second}의 곱입니다. 전치가 빠졌습니다."
    ),
    "This is the transposed of it.": "행과 열이 바뀌었습니다.",
    "This is {shape}, but should be {other}.": "모양이 {shape}인데 {other}이어야 합니다.",
    "At a random point this is {value}, but should be {other}.": (
        "임의의 점에서 값이 {value}인데 {other}이어야 합니다."
    ),
    "At a random point entry {entry} of this is {value}, but should be {other}.": (
        "임의의 점에서 성분 {entry}의 값이 {value}인데 {other}이어야 합니다."
    ),
    "Here the whole derivative is still to be taken: this line counts nothing.": (
        "여기에는 전체 미분이 그대로 남아 있어 이 줄은 세지 않습니다."
    ),
    # -- mistakes
    "The sign of the whole line is wrong.": "줄 전체의 부호가 틀렸습니다.",
    "The sign of a term is wrong.": ("한 항의 부호가 틀렸습니다."),
    "A minus is lost or added in a product.": ("곱에서 음의 부호가 빠졌거나 더 붙었습니다."),
    "The sign inside of σ is wrong.": ("σ 안의 부호가 틀렸습니다."),
    "The sign of the exponent is wrong.": ("지수의 부호가 틀렸습니다."),
    "σ stands for 1 − σ: look at ${wrong}$.": (
        "1 − σ 대신 σ를 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "1 − σ stands for σ: look at ${wrong}$.": (
        "σ 대신 1 − σ를 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "σ was not differentiated: σ' = σ(1 − σ). Look at ${wrong}$.": (
        "σ를 미분하지 않았습니다. σ' = σ(1 − σ)입니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The 1 is lost: look at ${wrong}$.": ("1이 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "y stands for ŷ: look at ${wrong}$.": ("ŷ 대신 y를 썼습니다. ${wrong}$ 부분을 다시 보세요."),
    "ŷ stands for y: look at ${wrong}$.": ("y 대신 ŷ를 썼습니다. ${wrong}$ 부분을 다시 보세요."),
    "The part with y is lost: look at ${wrong}$.": (
        "y가 있는 부분이 빠졌습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The part with ŷ is lost: look at ${wrong}$.": (
        "ŷ가 있는 부분이 빠졌습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "1 stands for y, which is 1 at the outside word only: look at ${wrong}$.": (
        "y 대신 1을 썼습니다. y는 outside 단어에서만 1입니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "A term is lost: look at ${wrong}$.": ("항 하나가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "A vector is lost as a factor, the inner derivative perhaps.": (
        "인수인 벡터가 빠졌습니다. 속미분을 빠뜨렸는지 보세요."
    ),
    "A factor is lost: look at ${wrong}$.": (
        "인수 하나가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The derivative of log f is f'/f: the factor 1/f is lost.": (
        "log f의 미분은 f'/f인데 인수 1/f이 빠졌습니다."
    ),
    "An outside vector stands for the center vector: look at ${wrong}$.": (
        "center vector 대신 outside vector를 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The center vector stands for an outside vector: look at ${wrong}$.": (
        "outside vector 대신 center vector를 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "A row of V stands for a row of U: look at ${wrong}$.": (
        "U의 행 대신 V의 행을 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The other matrix is meant: look at ${wrong}$.": (
        "다른 행렬을 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "An index has to run with its sum: look at ${wrong}$.": (
        "합을 따라 움직여야 하는 인덱스입니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "An index runs with the sum, but should be fixed: look at ${wrong}$.": (
        "합을 따라 움직이면 안 되는 인덱스입니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "This is the outside word's: look at ${wrong}$.": (
        "outside 단어 o의 것이어야 합니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "This is not the outside word's: look at ${wrong}$.": (
        "outside 단어 o의 것이 아닙니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The index is another one: look at ${wrong}$.": (
        "인덱스가 다릅니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The exp is lost: look at ${wrong}$.": ("exp가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "There is an exp too many: look at ${wrong}$.": (
        "exp가 하나 더 있습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The log is lost: look at ${wrong}$.": ("log가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "There is a log too many: look at ${wrong}$.": (
        "log가 하나 더 있습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The σ is lost: look at ${wrong}$.": ("σ가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "exp stands for σ: look at ${wrong}$.": (
        "σ 대신 exp를 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "σ stands for exp: look at ${wrong}$.": (
        "exp 대신 σ를 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The log of a sum is not the sum of the logs.": "합의 log는 log의 합이 아닙니다.",
    "A transpose is missing: look at ${wrong}$.": (
        "전치가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "There is a transpose too many: look at ${wrong}$.": (
        "전치가 하나 더 있습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The line is transposed: rows and columns are exchanged.": (
        "줄 전체가 전치되어 행과 열이 바뀌었습니다."
    ),
    "The factors stand in the wrong order: look at ${wrong}$.": (
        "인수의 순서가 틀렸습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The sum is lost: look at ${wrong}$.": ("합이 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "There is a sum too many: look at ${wrong}$.": (
        "합이 하나 더 있습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "A matrix stands for a vector: look at ${wrong}$.": (
        "벡터 대신 행렬을 썼습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The sum goes over all words, the outside word too.": (
        "합은 outside 단어 o를 포함한 모든 단어에 대한 것입니다."
    ),
    "The sum leaves the outside word out.": "합에서 outside 단어 o를 빼야 합니다.",
    "It is a sum, not a mean.": "평균이 아니라 합입니다.",
    "What is the same in every term of a sum counts as often: look at ${wrong}$.": (
        "합의 모든 항에서 같은 값은 항의 개수만큼 더해야 합니다. ${wrong}$ 대신"
    ),
    "A number of words or draws stands as a factor too many.": (
        "단어 수나 표본 수가 인수로 더 곱해졌습니다."
    ),
    "A product stands for a sum.": "합 대신 곱을 썼습니다.",
    "The fraction stands upside down: look at ${wrong}$.": (
        "분자와 분모가 바뀌었습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The denominator is lost: look at ${wrong}$.": (
        "분모가 빠졌습니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "The denominator is squared, but should not be.": "분모를 제곱하면 안 됩니다.",
    "A power is lost: look at ${wrong}$.": ("거듭제곱이 빠졌습니다. ${wrong}$ 부분을 다시 보세요."),
    "The line is wrong by a factor of 2.": "줄 전체가 2배만큼 틀렸습니다.",
    "The condition is the opposite: look at ${wrong}$.": (
        "조건이 반대입니다. ${wrong}$ 부분을 다시 보세요."
    ),
    "This is the derivative by another symbol: ${right}$.": (
        "다른 기호에 대한 미분입니다: ${right}$."
    ),
    "This is the loss itself, not its derivative.": "미분이 아니라 손실 자체입니다.",
}
