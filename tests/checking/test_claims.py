"""What records are to be called, and where they say so."""

from pathlib import Path

import pytest

from partnerbot.checking.claims import Claim, Claims, claims_of, said
from partnerbot.language.senses import Sense, Tag
from tests.checking.folders import harbour_with, read
from tests.conftest import HARBOUR


def test_names_and_words_are_claims_and_hints_are_none(tmp_path: Path) -> None:
    added = '[[topic]]\nid = "x"\nname = "nets"\nwords = ["knot"]\nhints = ["twine"]\n'
    knowledge, _ = read(harbour_with(tmp_path, added))
    claimed = {claim.phrase: claim.is_name for claim in claims_of(knowledge)}
    assert claimed["FOG"]
    assert not claimed["knot"]
    assert "twine" not in claimed


@pytest.mark.parametrize(
    ("sense", "phrase", "line"),
    [
        (Sense(Tag.PARTNER, "fog"), "FOG", 'name = "FOG"'),
        (Sense(Tag.PARTNER, "fog"), "Fishers' Own Guild", 'aliases = ["Fishers\' Own Guild"]'),
        (Sense(Tag.BODY, "crown"), "Crown bodies", 'many = "Crown bodies"'),
        (Sense(Tag.KIND, "guilds"), "guild", 'one = "guild"'),
        (Sense(Tag.KIND, "public"), "public partner", 'words = ["public partner"]'),
    ],
)
def test_a_claim_stands_in_the_field_that_holds_it(sense: Sense, phrase: str, line: str) -> None:
    file = HARBOUR / "partners.toml"
    number = file.read_text(encoding="utf-8").splitlines().index(line) + 1
    assert Claims(*read(HARBOUR)).of(Claim(sense, phrase)) == f"{file}:{number}"


def test_a_sort_of_partner_is_said_to_be_a_section_as_in_the_files() -> None:
    assert said(Sense(Tag.KIND, "guilds")) == "the section 'guilds'"
