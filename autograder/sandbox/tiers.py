"""How well submissions are held on this machine: judged by what a child really could do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.messages import Message

__all__ = ["Findings", "Layer", "TierReport", "hides", "judge", "report"]

SEEN = frozenset(["files", "network", "processes"])
FILTERED = frozenset(
    """
    fork exec socket signal ptrace namespace chmod chown utime xattr link mknod truncate openat2
    name_to_handle_at io_uring ioctl lock advice
    """.split()
)
CONFINED = frozenset(["read", "write"])
OWN = frozenset(["own files"])  # the grader's, where it was said which ones these are
BOUNDED = frozenset(["memory", "file size", "descriptors", "threads"])
HIDES_THE_REFERENCE = 3  # this tier and those above it

TIERS = {
    1: "bubblewrap + Landlock + seccomp + rlimits",
    2: "Landlock + seccomp + rlimits, without bubblewrap",
    3: "bubblewrap + seccomp + rlimits, without Landlock",
    4: "seccomp + rlimits only: submissions can read this machine's files",
    5: "nothing that holds",
}
CLOSED = (
    "another user + seccomp + rlimits: submissions read what every user may, and none of the "
    "grader's own files"
)


@dataclass(frozen=True)
class Findings:
    """What a zygote saw and what a locked child did that it shouldn't."""

    seen: frozenset[str] = SEEN
    done: frozenset[str] = FILTERED | CONFINED | BOUNDED | OWN


@dataclass(frozen=True)
class Layer:
    """One protection: whether it holds here and, where it doesn't, what to do."""

    name: str
    holds: bool
    message: Message


@dataclass(frozen=True)
class TierReport:
    """The tier of this machine, with every protection that it is made of."""

    tier: int
    layers: tuple[Layer, ...]
    problems: tuple[str, ...] = ()  # why a better way to start didn't come up, in English
    closed: bool = False  # only the modes of the grader's files hide the reference

    @property
    def hides_the_reference(self) -> bool:
        """Whether submissions that nobody trusts may be run."""
        return self.tier <= HIDES_THE_REFERENCE or self.closed

    @property
    def name(self) -> str:
        """Give the tier for people: its number and what it is made of."""
        return f"{self.tier} ({CLOSED if self.closed else TIERS[self.tier]})"


def judge(findings: Findings) -> int:
    """Give the tier, 1 to 5, for what was possible."""
    viewed = not findings.seen & SEEN
    confined = not findings.done & CONFINED
    if findings.done & (FILTERED | BOUNDED):
        return 5
    if confined:
        return 1 if viewed else 2
    return 3 if viewed else 4


def closed(findings: Findings) -> bool:
    """Whether the fourth tier hides the reference: by another user, and modes that were tried."""
    return judge(findings) == HIDES_THE_REFERENCE + 1 and not findings.done & OWN


def hides(findings: Findings) -> bool:
    """Whether the reference is hidden."""
    return judge(findings) <= HIDES_THE_REFERENCE or closed(findings)


# What a layer says that it holds is what was tried.
_ADVICE: Sequence[tuple[str, frozenset[str], str, str]] = (
    (
        "bubblewrap",
        SEEN,
        "Submissions see none of this machine's {tried}.",
        "Submissions could see {possible} of this machine (Landlock hides what is in files, not "
        "their sizes and times): install bubblewrap (Debian and Ubuntu: apt-get install "
        "bubblewrap) and allow it user namespaces.",
    ),
    (
        "Landlock",
        CONFINED,
        "Submissions read the libraries and write their scratch folder, and nothing else "
        "(tried elsewhere: {tried}).",
        "Submissions could {possible} elsewhere: Landlock needs Linux 5.13 or newer with "
        '"landlock" in its list of security modules, and the package landlockpy.',
    ),
    (
        "seccomp",
        FILTERED,
        "The kernel refuses submissions all that they don't need (tried: {tried}).",
        "Submissions could get past the filter by {possible}: it needs Linux, the library "
        "libseccomp (apt-get install libseccomp2) and the package pyseccomp.",
    ),
    (
        "rlimits",
        BOUNDED,
        "Submissions are bounded (tried: {tried}).",
        "Submissions could pass their limits on {possible}: the limits need a POSIX system, and "
        "those on threads Linux 5.5 with /proc.",
    ),
)


def report(findings: Findings, problems: tuple[str, ...] = ()) -> TierReport:
    """Say what holds and what doesn't."""
    possible = findings.seen | findings.done
    layers = []
    for name, needs, holds, advice in _ADVICE:
        missing = sorted(possible & needs)
        said, names = (advice, {"possible": missing}) if missing else (holds, {"tried": needs})
        values = {field: ", ".join(sorted(tried)) for field, tried in names.items()}
        layers.append(Layer(name, not missing, Message(said, values)))
    return TierReport(judge(findings), tuple(layers), problems, closed(findings))
