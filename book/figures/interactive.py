"""Words of the figures that answer to the reader, in both languages."""

from __future__ import annotations

INTERACTIVE: dict[str, dict[str, dict[str, str | list[str]]]] = {
    "center-step": {
        "en": {
            "title": "Plane with five outside vectors and a center vector that can be moved",
            "angle": "direction of v_c",
            "length": "length of v_c",
            "observed": "observed word",
            "loss": "loss",
            "step": "take a step",
            "bars": "ŷ − y",
        },
        "ko": {
            "title": "outside vector 다섯 개와 움직일 수 있는 center vector가 있는 평면",
            "angle": "v_c의 방향",
            "length": "v_c의 길이",
            "observed": "관측된 단어",
            "loss": "손실",
            "step": "한 스텝 가기",
            "bars": "ŷ − y",
        },
    },
    "train": {
        "en": {
            "rate": "learning rate η",
            "negatives": "negatives K",
            "power": "power in Pₙ",
            "dim": "dimensions d",
            "seed": "seed of the draws",
            "train": "Train",
            "pause": "Pause",
            "one": "One window",
            "end": "To the end",
            "again": "Start over",
            "progress": "how much of the run is done",
            "ready": (
                "Ready: {windows} windows, {epochs} times over. Vectors are small and random, "
                "and know nothing."
            ),
            "running": "Training …",
            "paused": (
                "Paused after {epoch} of {epochs} passes. Loss of a pair {loss}, at the start "
                "{zero}. For {pure} of {words} nouns, the three nearest nouns are of the same "
                "kind. Correlation of counted and learned scores: {correlation}."
            ),
            "finished": (
                "Done, {epochs} passes. Loss of a pair {loss}, at the start {zero}. For {pure} "
                "of {words} nouns, the three nearest nouns are of the same kind. Correlation "
                "of counted and learned scores: {correlation}."
            ),
            "exploded": (
                "Stopped after {epoch} passes: the loss grows instead of falling. The learning "
                "rate is too large."
            ),
            "drawn": "beside {word}, drawn: {negatives}",
            "window": (
                "Center {center}; around it {outside}. Negatives {drawn}. Loss of a pair "
                "{loss}, then a step with η = {rate}."
            ),
            "map": "The nouns in their two main directions",
            "map-alt": (
                "Map of the twenty nouns, the picture of their center vectors in the plane. "
                "Its marks tell the four kinds apart; the table below lists nearest words."
            ),
            "loss": "Loss of a pair",
            "loss-alt": "Curve of the loss of a pair over the run, beginning at (1 + K) log 2.",
            "windows": "windows learned",
            "scores": "Each pair of words that met",
            "scores-alt": (
                "Scatter plot: for each pair of words that met, the learned score against the "
                "one that can be counted from the text. The dashed line is where both are "
                "equal."
            ),
            "counted": "counted",
            "learned": "learned",
            "word": "word",
            "nearest": "nearest words, with the cosine",
            "text": "The whole text, {sentences} sentences",
            "kinds": ["animals", "foods", "people", "places"],
        },
        "ko": {
            "rate": "학습률 η",
            "negatives": "negative의 수 K",
            "power": "Pₙ의 지수",
            "dim": "차원 d",
            "seed": "난수의 seed",
            "train": "학습",
            "pause": "멈춤",
            "one": "윈도우 하나",
            "end": "끝까지",
            "again": "처음부터",
            "progress": "학습이 진행된 정도",
            "ready": (
                "준비됐다. 윈도우 {windows}개를 {epochs}번 본다. 벡터는 작은 난수이고, 아직 "
                "아무것도 모른다."
            ),
            "running": "학습 중 …",
            "paused": (
                "{epochs}번 가운데 {epoch}번까지 보고 멈췄다. 쌍 하나의 손실은 {loss}, 시작할 "
                "때는 {zero}이었다. 명사 {words}개 가운데 {pure}개는 가장 가까운 명사 셋이 "
                "모두 같은 종류이다. 세어서 얻은 점수와 학습된 점수의 상관계수는 "
                "{correlation}이다."
            ),
            "finished": (
                "{epochs}번을 다 봤다. 쌍 하나의 손실은 {loss}, 시작할 때는 {zero}이었다. 명사 "
                "{words}개 가운데 {pure}개는 가장 가까운 명사 셋이 모두 같은 종류이다. 세어서 "
                "얻은 점수와 학습된 점수의 상관계수는 {correlation}이다."
            ),
            "exploded": "{epoch}번 보고 멈췄다. 손실이 줄지 않고 커진다. 학습률이 너무 크다.",
            "drawn": "{word} 옆에 뽑힌 것: {negatives}",
            "window": (
                "center는 {center}, 그 주변은 {outside}. negative는 {drawn}. 쌍 하나의 손실은 "
                "{loss}, 이어서 η = {rate}로 한 스텝 갔다."
            ),
            "map": "두 주방향으로 본 명사들",
            "map-alt": (
                "명사 스무 개의 지도. 각 명사의 center vector를 평면에 그렸다. 네 종류는 "
                "표식의 모양으로 구별된다. 가장 가까운 단어는 아래 표에 있다."
            ),
            "loss": "쌍 하나의 손실",
            "loss-alt": "학습하는 동안 쌍 하나의 손실을 그린 곡선. (1 + K) log 2에서 시작한다.",
            "windows": "학습한 윈도우",
            "scores": "텍스트에서 만난 단어 쌍마다 점 하나",
            "scores-alt": (
                "산점도. 텍스트에서 만난 단어 쌍마다, 텍스트에서 세어 얻을 수 있는 점수와 "
                "학습된 점수를 나타낸다. 점선은 두 값이 같은 곳이다."
            ),
            "counted": "세어서 얻은 값",
            "learned": "학습된 값",
            "word": "단어",
            "nearest": "가장 가까운 단어와 코사인",
            "text": "텍스트 전체, {sentences}문장",
            "kinds": ["동물", "음식", "사람", "장소"],
        },
    },
}


def interactive_labels(name: str, language: str) -> dict[str, str | list[str]]:
    """Words of an interactive figure; KeyError if there is none of that name."""
    return INTERACTIVE[name][language]
