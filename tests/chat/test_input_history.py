"""Past questions, gone back and forth in and found again."""

from partnerbot.chat.input_history import InputHistory


def asked(*questions: str) -> InputHistory:
    history = InputHistory()
    history.extend(questions)
    return history


def test_going_back_and_forth_keeps_the_draft() -> None:
    history = asked("first", "second")
    seen = [history.older("a dra"), history.older("second"), history.older("first")]
    seen += [history.newer("first"), history.newer("second"), history.newer("a dra")]
    assert seen == ["second", "first", "first", "second", "a dra", "a dra"]


def test_a_change_to_an_old_line_stays_until_the_next_question() -> None:
    history = asked("first")
    history.older("")
    history.newer("first, changed")
    assert history.older("") == "first, changed"
    history.add("second")
    assert [history.older(""), history.older("second")] == ["second", "first"]


def test_asked_twice_in_a_row_a_question_is_kept_once() -> None:
    history = asked("first")
    for question in ("first", "second", "second", "first"):
        history.add(question)
    assert history.past == ("first", "second", "first")


def test_without_a_past_there_is_only_the_draft() -> None:
    history = InputHistory()
    assert history.older("draft") == history.newer("draft") == "draft"
    assert history.past == ()


def test_older_questions_go_in_front_and_move_nothing() -> None:
    history = InputHistory()
    history.add("asked")
    assert history.older("draft") == "asked"
    history.extend(["long ago", "yesterday"])
    assert history.past == ("long ago", "yesterday", "asked")
    assert history.newer("asked, changed") == "draft"
    seen = [history.older("draft")]
    seen += [history.older(seen[-1]), history.older("yesterday")]
    assert seen == ["asked, changed", "yesterday", "long ago"]


def test_the_last_question_asked_again_at_once_is_kept_once() -> None:
    history = InputHistory()
    history.add("again")
    history.extend(("before", "again"))
    assert history.past == ("before", "again")
    assert [history.older(""), history.older("again")] == ["again", "before"]


def test_what_is_lent_to_a_history_is_left_alone() -> None:
    past = ["first"]
    history = InputHistory()
    history.extend(past)
    history.add("second")
    assert past == ["first"]


def test_questions_are_found_by_a_part_whatever_its_case() -> None:
    history = asked("Who are WE?", "when?", "Straße", "who are they?", "when?")
    assert history.find("WHO") == ["who are they?", "Who are WE?"]
    assert history.find("STRASSE") == ["Straße"]
    assert history.find("nobody") == []
    assert history.find("") == ["when?", "who are they?", "Straße", "Who are WE?"]
