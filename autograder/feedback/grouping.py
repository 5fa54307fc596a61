"""Which results of a report come from one mistake, what it costs, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from autograder.report import Outcome, Question, Result

__all__ = ["Group", "Key", "details", "groups", "in_order", "keys", "refers"]

# while these stages fail, those that derive from what they ask say little
_GROUND = ("returned", "value")
_DERIVED = ("slope", "gradient", "repeated", "formula")
Key = tuple[str, ...]


@dataclass
class Group:
    """The results that come from one mistake, with their places."""

    results: list[tuple[int, Question, Result]] = field(default_factory=list)
    lost: float = 0.0

    @property
    def first(self) -> Result:
        """Where it shows first."""
        return self.results[0][2]

    @property
    def gives_nothing(self) -> bool:
        """Whether a function is not there, or does not return."""
        result = self.first
        return (
            result.stage in ("returned", "derivation")
            and result.diagnosis is None
            and result.worst is None
        )

    def starts(self, function: str, stages: Sequence[str] = ()) -> int | None:
        """Where it first fails in a function, at one of these stages."""
        for place, _, result in self.results:
            if result.function == function and (not stages or result.stage in stages):
                return place
        return None


def refers(result: Result) -> bool:
    """Whether its message only says in which question the same failure is told."""
    return result.message is not None and "title" in result.message.values


def keys(question: Question, questions: Sequence[Question]) -> Iterator[Key | None]:
    """Say for each stage from which mistake its result comes; None where there is none."""
    for result in question.results:
        if result.diagnosis:
            yield ("named", result.diagnosis.message.text())
        elif result.outcome is not Outcome.FAILED:
            yield None
        elif refers(result):
            # the first one that was raised, or did not return
            yield next(
                _unnamed(q, r)
                for q in questions
                for r in q.results
                if r.outcome is Outcome.FAILED
                and (r.function, r.stage) == (result.function, result.stage)
                and (r is result or not refers(r))
            )
        else:
            yield _unnamed(question, result)


def _unnamed(question: Question, result: Result) -> Key:
    value = result.worst.name if result.worst else result.title.text()
    return ("unnamed", question.name, result.function, value)


def groups(
    questions: Sequence[Question], keys: Mapping[tuple[str, int], Key | None]
) -> dict[Key, Group]:
    """Gather what comes from one mistake, with what says nothing because of it."""
    groups: dict[Key, Group] = {}
    place = 0
    for question in questions:
        last: dict[str, Key] = {}
        for i, result in enumerate(question.results):
            key = keys[question.name, i]
            place += 1
            if result.outcome is Outcome.FAILED and key:
                group = groups.setdefault(key, Group())
                group.results.append((place, question, result))
                last[result.function] = key
            elif result.outcome is Outcome.SKIPPED:
                key = key if key in groups else last.get(result.function)
            if key in groups and result.outcome in (Outcome.FAILED, Outcome.SKIPPED):
                groups[key].lost += result.lost
    return groups


def in_order(groups: Mapping[Key, Group]) -> list[Key]:
    """Put what costs most first, but nothing before what it hangs on."""
    behind = {a: {b for b in groups if a != b and _hangs(groups[b], groups[a])} for a in groups}
    weight = {a: groups[a].lost + sum(groups[b].lost for b in behind[a]) for a in groups}
    # what was not written yet is written in the assignment's order
    absent = [key for key, group in groups.items() if group.gives_nothing]
    for i, a in enumerate(absent):
        behind[a] |= set(absent[i + 1 :])
    left, order = list(groups), []
    while left:
        free = [b for b in left if not any(b in behind[a] for a in left)] or left
        order.append(max(free, key=lambda key: (weight[key], -groups[key].results[0][0])))
        left.remove(order[-1])
    return order


def _hangs(group: Group, on: Group) -> bool:
    """Whether one mistake can only be judged when another one is mended."""
    for _, question, result in group.results:
        base, begins = on.starts(result.function, _GROUND), group.starts(result.function)
        derived = group.starts(result.function, _DERIVED) == begins
        if base is not None and begins is not None and base < begins and derived:
            return True
        replaced = [str(n.values["names"]) for n in question.notes if "names" in n.values]
        if any(r.function in names.split(" and ") for names in replaced for *_, r in on.results):
            return True
    return False


def details(groups: Mapping[Key, Group]) -> dict[tuple[Key, str], tuple[tuple[str, int], Result]]:
    """Choose where the case of a mistake stands, for each function: at the first that has one."""
    chosen = {}
    for key, group in groups.items():
        for function in {r.function for _, _, r in group.results}:
            mine = [(q, r) for _, q, r in group.results if r.function == function]
            question, result = max(mine, key=lambda qr: (bool(qr[1].shown), bool(qr[1].message)))
            picture = next(
                (r.error_map for _, r in mine
                 if r.error_map and r.shown and result.shown and r.shown.call == result.shown.call),
                result.error_map,
            )  # fmt: skip
            place = next(i for i, r in enumerate(question.results) if r is result)
            chosen[key, function] = (question.name, place), replace(result, error_map=picture)
    return chosen
