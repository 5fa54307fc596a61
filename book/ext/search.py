"""Search in Korean: parts of words, words with any particle, and terms however they are spelled.

Sphinx has no Korean. It takes 확률은 for one word, finds a query of two syllables only where it
stands alone, and gradient를 not at all. Here the index holds every part of a word of at least two
syllables, and a query loses its particles; whatever it found before it finds now.
"""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from collections.abc import Iterator

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish

__all__ = ["PARTICLES", "SPELLINGS", "SearchKorean", "query_words"]

# what may follow a noun, or the stem of a verb that is a noun and 하다 or 되다
_PARTICLES = (
    "은 는 이 가 을 를 의 에 도 만 로 와 과 나 든 들 다 인 일 임 한 할 함 된 될 됨 해 "
    "으로 에서 에게 까지 부터 보다 처럼 마다 조차 이나 이란 이라 라고 라는 라면 만이 만을 뿐인 "
    "이다 이고 이며 이면 인가 인지 이므로 이어야 이라고 이라는 이라면 으로서 로서 로써 "
    "하다 한다 하면 하고 하며 하여 해서 했다 하는 하기 하자 하라 하지 하므로 하려면 "
    "되다 된다 되면 되고 되며 되어 돼서 됐다 되는 되기 되지 되므로 되었다 적인 적으로"
)
PARTICLES = tuple(_PARTICLES.split())
_LONGEST = 8  # syllables of a part that is indexed

# the terms of the book, with the ways in which they are written; a page that has one of a line is
# found by each. 외래어 표기법 and what people write in its place.
SPELLINGS = tuple(
    tuple(line.strip().split(" | "))
    for line in """
    word2vec | 워드투벡 | 워드투벡터 | 워드 투 벡
    gradient | 그래디언트 | 그레이디언트 | 그라디언트 | 기울기
    gradient descent | 경사 하강 | 경사하강법
    gradient checking | gradient check | gradcheck | 그래디언트 체크 | 기울기 검사
    softmax | 소프트맥스
    sigmoid | 시그모이드
    skip-gram | skipgram | 스킵그램
    CBOW | continuous bag of words | 시보우 | 씨보우
    negative | negatives | 네거티브 | 네가티브 | 음성
    sampling | 샘플링 | 표본 추출
    negative sampling | 네거티브 샘플링 | 네가티브 샘플링 | 음성 샘플링
    naive | 나이브 | 나이브한
    center | centre | 센터 | 중심
    outside | 아웃사이드 | 주변
    vector | 벡터 | 벡타
    word vector | 단어 벡터 | 워드 벡터 | embedding | 임베딩 | 엠베딩
    matrix | 행렬 | 매트릭스
    loss | 손실 | 로스
    cost | 비용 | 코스트
    one-hot | 원핫
    cross-entropy | 교차 엔트로피 | 크로스 엔트로피
    entropy | 엔트로피
    likelihood | 우도 | 가능도 | 라이클리후드
    log | 로그
    logistic | 로지스틱
    hierarchical | 계층적 | 하이어라키컬
    overflow | 오버플로 | 오버플로우
    underflow | 언더플로 | 언더플로우
    vocabulary | 어휘 | 보캐뷸러리
    corpus | 말뭉치 | 코퍼스 | 텍스트
    window | 윈도 | 윈도우
    token | tokens | 토큰
    parameter | 파라미터 | 매개변수 | 패러미터
    index | 인덱스 | 색인
    training | 학습 | 훈련 | 트레이닝
    SGD | 확률적 경사 하강
    PMI | 상호 정보량
    hidden layer | 은닉층 | 히든 레이어
    Taylor | 테일러
    NumPy | 넘파이
    Python | 파이썬
    Jupyter | 주피터
    JupyterLab | 주피터랩
    Colab | 코랩
    Matplotlib | 맷플롯립 | 매트플롯립
    Markdown | 마크다운
    notebook | 노트북
    errata | 정오표
    """.strip().splitlines()
)
_WORD = re.compile(r"[가-힣]+|[^\W가-힣]+")
# the same as query_words(); runs when the index is loaded
_SPLIT_QUERY = """
var splitQuery = (() => {
  const particles = LIST;
  const isHangul = (word) => /^[가-힣]/.test(word);
  const isKnown = (word) => [Search._index.terms, Search._index.titleterms]
    .some((terms) => Object.hasOwn(terms, word));
  const bare = (word, shortest = 2) => {
    for (let i = 0; i < 2 && isHangul(word); i++) {
      const ends = particles.filter(
        (end) => word.endsWith(end) && word.length - end.length >= shortest);
      word = word.slice(0, word.length - Math.max(0, ...ends.map((end) => end.length)));
    }
    return word;
  };
  // words written as one are looked up one by one, where only that finds them
  const apart = (word) => {
    if (!isHangul(word) || !Search.hasIndex() || isKnown(word)) return [word];
    for (let at = word.length - 2; at >= 2; at--) {
      const both = [word.slice(0, at), word.slice(at)].map(bare);
      if (both.every(isKnown)) return both;
    }
    return [word];
  };
  const words = /[가-힣]+|(?:(?![가-힣])[\\p{Letter}\\p{Number}_\\p{Emoji_Presentation}])+/gu;
  return (query) => {
    const text = query.normalize("NFC");
    return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
      // after an English word, all of it may be particles
      const attached = index > 0 && !/[^\\p{Letter}\\p{Number}_]/u.test(text[index - 1]);
      return apart(bare(word, attached ? 0 : 2));
    }).filter((word) => word);
  };
})();
"""


def _written(spelling: str) -> str:
    """Match a spelling at the beginning of a word, with or without its spaces."""
    parts = [re.escape(part) for part in re.split(r"[ -]", spelling)]
    beginning, end = ("(?<![가-힣])", "") if _is_hangul(spelling) else ("(?<![a-z])", "s?(?![a-z])")
    return beginning + r"[\s-]*".join(parts) + end


def _is_hangul(word: str) -> bool:
    return "가" <= word[:1] <= "힣"


_GROUPS = [
    (re.compile("|".join(map(_written, group)), re.IGNORECASE), group) for group in SPELLINGS
]


def _parts(word: str) -> Iterator[str]:
    """Every part of two syllables or more, and one syllable that particles follow."""
    for start, end in itertools.combinations(range(len(word) + 1), 2):
        if 2 <= end - start <= _LONGEST:
            yield word[start:end]
    if len(word) == 1 or word[1:] in PARTICLES:
        yield word[0]
    if len(word) > _LONGEST:
        yield word


def query_words(query: str) -> list[str]:
    """Give the words by which a query is looked up, as `SearchKorean.js_splitter_code` does.

    Examples
    --------
    >>> query_words("확률은 gradient를 계산한다")
    ['확률', 'gradient', '계산']
    """
    text = unicodedata.normalize("NFC", query)
    found = []
    for match in _WORD.finditer(text):
        # after an English word, all of it may be particles
        attached = match.start() > 0 and re.match(r"\w", text[match.start() - 1])
        found.append(_bare(match[0], 0 if attached else 2))
    return [word for word in found if word]


def _bare(word: str, shortest: int) -> str:
    """Take the particles off, as long as some syllables stay."""
    for _ in range(2):
        if _is_hangul(word):
            rest = [word.removesuffix(end) for end in PARTICLES if word.endswith(end)]
            word = min((r for r in rest if len(r) >= shortest), key=len, default=word)
    return word


class SearchKorean(SearchEnglish):
    """Sphinx's search, for a Korean text with English terms."""

    lang = "ko"
    language_name = "Korean"
    js_splitter_code = _SPLIT_QUERY.replace("LIST", json.dumps(PARTICLES, ensure_ascii=False))

    def split(self, input: str) -> list[str]:
        """Give everything by which a piece of text is found."""
        text = unicodedata.normalize("NFC", input)
        also = [group for written, group in _GROUPS if written.search(text)]
        # a spelling is found with and without its spaces
        added = {form for group in also for s in group for form in (s, re.sub("[ -]", "", s))}
        found: list[str] = []
        for word in _WORD.findall(" ".join([text, *sorted(added)])):
            found.extend(_parts(word) if _is_hangul(word) else (word,))
        return found

    def stem(self, word: str) -> str:
        """Stem what is English."""
        return word if _is_hangul(word) else str(super().stem(word))


def setup(app: Sphinx) -> None:
    """Let the Korean book be searched in Korean."""
    app.add_search_language(SearchKorean)
