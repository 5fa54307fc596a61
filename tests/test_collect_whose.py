"""Nobody's file becomes another student's: what a student chooses is the end of a name."""

from __future__ import annotations

import pytest

from autograder.doors import blackboard, canvas, moodle
from autograder.doors.claim import Who
from autograder.doors.roster import Person, Roster
from autograder.submissions.names import owner
from tests.test_collect import A, B, handed_in, kept, people, take, tree, zipped

WORK, MINE = A, B
UNCLEAR = (
    "Its name can be read as more than one person's: unpack the download, and rename it to "
    "<student>.ipynb."
)
FOREIGN = (
    "Its name is as {} writes it, unlike the rest of this download: give it as a download of its "
    "own."
)
BOBS = {
    "moodle": "b_7654321_assignsubmission_file_word2vec.ipynb",
    "blackboard": "x_bob_attempt_2099-01-01-00-00-00_word2vec.ipynb",
    "canvas": "b_1002_99999_word2vec.ipynb",
    "about": "x_bob_attempt_2099-01-01-00-00-00.txt",
    "folder": "b_7654321_assignsubmission_file_\\word2vec.ipynb",
    "windows": "x\\x_bob_attempt_2099-01-01-00-00-00_word2vec.ipynb",
    "lines": "b_7654321_assignsubmission_file_word\n2vec.ipynb",
}
CLASS = (
    "id,name,username,moodle_id,canvas_id",
    "ada,Ada Lovelace,ada,1234567,1001",
    "bob,Bob Byrne,bob,7654321,1002",
)
SYSTEMS = {
    "Moodle": "{name}_{moodle}_assignsubmission_file_/{file}",
    "Moodle, no folders": "{name}_{moodle}_assignsubmission_file_{file}",
    "Brightspace": "{canvas}-55 - {name} - Nov 25, 2026 650 PM/{file}",
    "Blackboard": "hw_1_{user}_attempt_2026-11-25-18-50-00_{file}",
    "Canvas": "{user}_LATE_{canvas}_{attempt}_{file}",
}
ADA = {"name": "Ada Lovelace", "user": "ada", "moodle": 1234567, "canvas": 1001, "attempt": 90211}
BOB = {"name": "Bob Byrne", "user": "bob", "moodle": 7654321, "canvas": 1002, "attempt": 90210}


def not_understood(result):
    return {name: reason.text() for name, reason in result.not_understood}


def notebooks(course):
    return {
        name.partition("/")[0]: data
        for name, data in handed_in(course).items()
        if name.endswith((".ipynb", ".txt")) and "timestamp" not in name
    }


@pytest.mark.parametrize("chosen", BOBS)
@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("packed", [True, False])
def test_a_files_name_gives_it_to_nobody_else(tmp_path, system, chosen, packed):
    files = {
        SYSTEMS[system].format(**BOB, file="word2vec.ipynb"): WORK,
        SYSTEMS[system].format(**ADA, file=BOBS[chosen]): MINE,
    }
    download = zipped(tmp_path / "d.zip", files) if packed else tree(tmp_path / "d", files)
    result = take(tmp_path / "c", download, who=people(*CLASS, course=tmp_path / "c"))
    got = notebooks(tmp_path / "c")
    assert got.pop("bob") == WORK
    told = not_understood(result)
    assert got == {} if told else got == {"ada": MINE}
    assert set(told.values()) <= {UNCLEAR}
    # what only Moodle without folders can't tell apart
    assert bool(told) == (
        system == "Moodle, no folders" and chosen in {"moodle", "folder", "lines"}
    )
    assert all(student.n_attempts == 1 for student in result.students)
    assert all(student.attempt.late == (system == "Canvas") for student in result.students)


def test_a_time_in_a_files_name_is_nobodys(tmp_path):
    early = "x_ada_attempt_2026-11-20-10-00-00_word2vec.ipynb"
    for n, system in enumerate(("Blackboard", "Canvas")):
        files = {
            SYSTEMS[system].format(**BOB, file="word2vec.ipynb"): WORK,
            SYSTEMS[system].format(**ADA, file=early): MINE,
        }
        course = tmp_path / str(n)
        who = people(*CLASS, course=course)
        result = take(course, zipped(tmp_path / f"{n}.zip", files), who=who)
        ada = next(student for student in result.students if student.id == "ada")
        assert str(ada.attempt.time)[:10] == ("2026-11-25" if n == 0 else "None")
        assert ada.attempt.late == (system == "Canvas")


def test_a_download_that_two_systems_may_have_made_is_told(tmp_path):
    name = SYSTEMS["Canvas"].format(**ADA, file=BOBS["blackboard"])
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {name: MINE}))
    assert (result.students, not_understood(result)) == ([], {name: UNCLEAR})


def test_what_is_of_another_system_than_the_rest_is_told_and_the_rest_is_taken(tmp_path):
    odd = "x_bob_attempt_2099-01-01-00-00-00_word2vec.ipynb"
    canvas_files = {
        SYSTEMS["Canvas"].format(**who, file="word2vec.ipynb"): WORK for who in (ADA, BOB)
    }
    loose = {"ada.ipynb": WORK, "bob.ipynb": WORK}
    for n, files in enumerate((canvas_files, loose)):
        course = tmp_path / str(n)
        who = people(*CLASS, course=course)
        download = zipped(tmp_path / f"{n}.zip", {**files, odd: MINE})
        result = take(course, download, who=who)
        assert kept(result) == {"ada": "new", "bob": "new"}
        assert notebooks(course) == {"ada": WORK, "bob": WORK}
        assert not_understood(result) == {odd: FOREIGN.format("Blackboard")}


def test_two_systems_in_one_folder_are_told_apart_only_where_names_are_clear(tmp_path):
    files = {
        SYSTEMS["Canvas"].format(**BOB, file="word2vec.ipynb"): WORK,
        SYSTEMS["Canvas"].format(**{**BOB, "canvas": 1003}, file="word2vec.ipynb"): WORK,
        SYSTEMS["Canvas"].format(**ADA, file=BOBS["blackboard"]): MINE,
        SYSTEMS["Blackboard"].format(**BOB, file="word2vec.ipynb"): WORK,
    }
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", files))
    assert not_understood(result) == {
        list(files)[2]: UNCLEAR, list(files)[3]: FOREIGN.format("Blackboard"),
    }  # fmt: skip


def test_teachers_own_files_beside_a_download_are_still_taken(tmp_path):
    files = {SYSTEMS["Canvas"].format(**who, file="word2vec.ipynb"): WORK for who in (ADA, BOB)}
    result = take(tmp_path / "c", tree(tmp_path / "d", {**files, "zoe.ipynb": MINE}))
    assert sorted(kept(result)) == ["ada_1001", "bob_1002", "zoe"]
    assert result.not_understood == []


# a user's name with the separator in it


def attempt(head):
    return (f"{head}_attempt_2026-11-25-18-50-00_w.ipynb",)


@pytest.mark.parametrize(
    ("heads", "roster", "users"),
    [
        (("hw_a_bob", "hw_bob", "hw_ada"), (), ("a_bob", "bob", "ada")),
        (("hw_1_bob", "hw_1_ada"), (), ("bob", "ada")),
        (("hw_x_bob", "hw_x_ada"), ("x_bob", "x_ada"), ("x_bob", "x_ada")),
        (("hw_a_bob",), ("a_bob",), ("a_bob",)),
        (("hw_a_bob",), (), ("bob",)),
        (("hw_a_bob",), ("a_bob", "bob"), (None,)),
        (("one_bob", "two_ada"), (), ("bob", "ada")),
    ],
)
def test_blackboards_column_is_what_a_download_has_in_common(heads, roster, users):
    known = Roster(tuple(Person(name) for name in roster))
    read = blackboard.reader([attempt(head) for head in heads], known.find)
    found = [read(attempt(head))[0] for head in heads]
    assert tuple(None if one.unclear else one.who.username for one in found) == users


def test_a_name_in_canvas_with_a_line_in_it_is_read_unless_it_may_be_anothers():
    (claim,) = canvas.claims(("o_brien_LATE_1001_90211_w.ipynb",))
    assert (claim.who.number, claim.late, claim.unclear) == ("1001", True, False)
    (claim,) = canvas.claims(("bob_x_1002_90__1001_90211_w.ipynb",))
    assert claim.unclear
    assert not canvas.claims(("lovelaceada_1001_90211_x_1002_90_w.ipynb",))[0].unclear


def test_a_name_in_moodle_that_holds_its_mark_is_nobodys_until_a_person_says_so(tmp_path):
    mark = "_assignsubmission_file_"
    folder = f"Bob Byrne_7654321{mark}_1234567{mark}"
    assert moodle.claims((folder, "w.ipynb"))[0].unclear
    assert owner(folder, is_folder=True).unclear
    assert not owner(f"Bob Byrne_7654321{mark}", is_folder=True).unclear
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {f"{folder}/w.ipynb": MINE}))
    assert not_understood(result) == {f"{folder}/w.ipynb": UNCLEAR}


# the roster


def test_a_student_whose_number_and_address_are_two_peoples_is_told(tmp_path):
    about = """---
submission_1:
  :submitters:
  - :name: Ada
    :sid: {}
    :email: ada@x
"""
    rows = ("id,name,email", "1001,Ada,ada@x", "1002,Bob,bob@x")
    for number, ids in (("'1001'", ["1001"]), ("'1002'", [])):
        course = tmp_path / f"c{number}"
        files = {"submission_metadata.yml": about.format(number).encode(),
                 "submission_1/w.ipynb": MINE}  # fmt: skip
        who = people(*rows, course=course)
        result = take(course, zipped(tmp_path / "g.zip", files), who=who)
        assert [student.id for student in result.students] == ids
    assert not_understood(result) == {
        "submission_1/w.ipynb": "Whose it is can't be told from roster.csv (1001, 1002): mend "
        "there what doesn't belong together, and collect again."
    }


def test_two_people_who_call_themselves_alike_are_told_apart_by_number_or_not_taken(tmp_path):
    files = {"byrnebob_1002_90210_w.ipynb": WORK, "byrnebob_1001_90211_w.ipynb": MINE}
    download = zipped(tmp_path / "d.zip", files)
    who = people("id,name", "bob,Bob Byrne", course=tmp_path / "c")
    result = take(tmp_path / "c", download, who=who)
    assert result.students == []
    assert not_understood(result) == {
        "bob": "2 people of the download are called so (1001, 1002), and nothing was taken of "
        "them: write their numbers into roster.csv."
    }
    who = people("id,name,canvas_id", "bob,Bob Byrne,1002", course=tmp_path / "e")
    result = take(tmp_path / "e", download, who=who)
    assert {student.id: student.on_roster for student in result.students} == {
        "bob": True, "byrnebob_1001": False,
    }  # fmt: skip
    assert notebooks(tmp_path / "e")["bob"] == WORK


def test_a_stranger_does_not_get_the_name_of_somebody_on_the_roster(tmp_path):
    rows = ("id,name,email", "bob,Kim Jisu,k@x", "eve,Kim Jisu,e@x", "Kim Jisu,Zoe,z@x")
    who = people(*rows, course=tmp_path / "c")
    assert who.find(Who(name="Kim Jisu")) is None
    name = "1001-55 - Kim Jisu - Nov 25, 2026 650 PM/w.ipynb"
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {name: MINE}), who=who)
    assert result.students == []
    assert not_understood(result)[name].startswith("Whose it is can't be told from roster.csv (Kim")


def test_the_only_folder_of_a_download_is_its_students_where_the_roster_knows_them(tmp_path):
    files = {"ada/bob.ipynb": MINE, "ada/notes.ipynb": MINE}
    who = people(*CLASS, course=tmp_path / "c")
    assert kept(take(tmp_path / "c", zipped(tmp_path / "d.zip", files), who=who)) == {"ada": "new"}
