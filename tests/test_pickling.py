"""What can be read back from a pickle, and when."""

import io
import pickle
import sys

import pytest

from partnerbot.facts.dates import PartialDate
from partnerbot.pickling import Packed, Reader

DATE = PartialDate(1888, 5)


class Making:
    """Counts how often a thing is made."""

    times = 0

    def __call__(self) -> PartialDate:
        self.times += 1
        return DATE


def test_a_file_from_elsewhere_imports_nothing() -> None:
    assert "this" not in sys.modules  # a module that would print a poem
    for name in (b"this\nd", b"partnerbot.folders\nPath", b"builtins\neval"):
        reader = Reader(io.BytesIO(b"c" + name + b"\n."))
        with pytest.raises(pickle.UnpicklingError, match="has no place in a cache"):
            reader.load()
    assert "this" not in sys.modules


def test_a_packed_part_is_made_when_it_is_asked_for() -> None:
    make = Making()
    packed = Packed(make)
    assert make.times == 0
    assert [packed.get(), packed.get()] == [DATE, DATE]
    assert make.times == 1


def test_a_packed_part_comes_back_when_it_is_asked_for() -> None:
    again = pickle.loads(pickle.dumps(Packed(Making())))
    assert pickle.loads(pickle.dumps(again)).get() == DATE
    assert again.get() == DATE
