"""Words in the figures, in Korean; the English ones stand in the drawings."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "ko": {
        "d columns": "d개의 열",
        "V words": "단어 V개",
        "its slope": "도함수",
        "prediction ŷ": "예측 ŷ",
        "difference ŷ − y": "차이 ŷ − y",
        "word": "단어",
        "the true word": "정답 단어",
        "expected word": "기대 단어",
        "pull": "당김",
        "push": "밀어냄",
        "step": "스텝",
        "naive softmax": "naive softmax",
        "negative sampling": "negative sampling",
        "words in the vocabulary": "어휘의 단어 수",
        "microseconds a pair": "쌍 하나의 시간 (마이크로초)",
        "in the cold morning our small dog chased a cat": (
            "추운 아침 골목에서 우리 작은 개가 고양이를 한참 쫓았다"
        ),
        "center": "center 단어",
        "window": "윈도우",
        "forward difference": "전진 차분",
        "central difference": "중심 차분",
        "complex step": "복소 스텝",
        "step h": "간격 h",
        "relative error": "상대 오차",
        "animals": "동물",
        "foods": "음식",
        "people": "사람",
        "places": "장소",
        "loss of a pair": "쌍 하나의 손실",
        "counted: mutual information − log K": "세어서 얻은 값: 상호정보량 − log K",
        "learned: scalar product": "학습된 값: 내적",
        "measured": "실측",
        "as printed": "원문",
        "corrected": "수정",
        "row of a": "a의 행",
        "row of e": "e의 행",
        "one-hot": "one-hot 벡터",
        "rows of counts": "세어서 얻은 행",
        "by frequency": "나온 횟수대로",
        "power 3/4": "3/4 제곱",
        "how often the word occurs": "단어가 나온 횟수",
        "probability of a draw": "뽑힐 확률",
        "our small dog chased cats": "우리 작은 개가 고양이를 쫓았다",
        "mean": "평균",
    }
}
