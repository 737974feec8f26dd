"""The alternatives of a base, taken together."""

from pathlib import Path

import pytest

from partnerbot.errors import KnowledgeError
from partnerbot.facts.integrity import alternatives as module
from partnerbot.facts.integrity.alternatives import alternatives
from partnerbot.facts.load import load
from partnerbot.facts.reading.file import read

TEXT = """\
[[place]]
id = "p"
name = "P"
aliases = ["a|b c|d"]
[[topic]]
id = "t"
name = "T"
words = ["a|b c|d"]
[[section]]
id = "s"
heading = "S"
line = 1
one = "a|b c|d"
many = "S"
"""


@pytest.mark.parametrize(("most", "line"), [(3, 9), (7, 1), (11, 5), (12, None)])
def test_the_record_is_told_with_which_they_become_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, line: int | None
) -> None:
    monkeypatch.setattr(module, "MOST_PHRASES", most)
    (tmp_path / "a.toml").write_text(TEXT)
    lines = [problem.line for problem in alternatives([read(tmp_path / "a.toml")])]
    assert lines == ([] if line is None else [line])


def test_a_base_whose_alternatives_are_too_many_is_not_read(tmp_path: Path) -> None:
    words = ", ".join(f'"a|b|c|d|e|f|g|h|i|j k|l|m|n|o|p|q|r|s|t u|v|w|x{n}"' for n in range(3000))
    (tmp_path / "a.toml").write_text(f'[[topic]]\nid = "t"\nname = "T"\nwords = [{words}]\n')
    with pytest.raises(KnowledgeError) as caught:
        load(tmp_path)
    told = [problem for problem in caught.value.problems if problem.kind == "too-many-phrases"]
    assert [problem.message for problem in told] == [
        "with this the base has more than 1,000,000 phrases; write fewer with '|'"
    ]
