"""Writes the ten questions of the README, each with the answer that the bot gives.

Run it as `python docs/questions.py`; a test holds that what stands there is what it would
write. A question below another is asked in one conversation with it.
"""

from collections.abc import Iterator
from pathlib import Path

from partnerbot import Bot

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- written by docs/questions.py -->\n", "<!-- end -->\n"
QUESTIONS = (
    ["who works on illicit traffic?"],
    ["our archive was flooded, who can help?"],
    ["which UN bodies signed nothing?"],
    ["when did we sign with intrepol?", "and with the friends of museums?"],
    ["did ICOM sign the Interpol agreement in Brussels in 1999?"],
    ["is UNESCO the only UN body?"],
    ["what came first, the customs memorandum or the police agreement?"],
    ["where is ICCROM's head office?"],
    ["is Europol a partner?"],
)


def written() -> str:
    """The questions with their answers as Markdown, each with the lines that it rests on."""
    bot = Bot.load()
    return "\n".join(line for turns in QUESTIONS for line in _conversation(bot, turns))


def _conversation(bot: Bot, turns: list[str]) -> Iterator[str]:
    conversation = bot.conversation()
    for number, turn in enumerate(turns):
        answer = bot.ask(turn, conversation)
        lines = sorted({fact.source.line for fact in answer.facts})
        word = "lines" if len(lines) > 1 else "line"
        place = f" *({word} {', '.join(map(str, lines))})*" if lines else ""
        then = " *(next, in the same conversation)*" if number else ""
        yield f"- **{turn}**{then}<br>\n  {answer.text}{place}"


def replaced(page: str) -> str:
    """A page with the answers of today between its marks."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}{written()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(replaced(README.read_text(encoding="utf-8")), encoding="utf-8")
