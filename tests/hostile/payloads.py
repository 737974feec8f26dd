"""Pieces of text that act on something: a terminal, a markup reader, the eye.

Owns what there is of them, by kind. Each holds MARK, where there is room for it, so that it
can be recognised wherever it comes out.
"""

MARK = "StowAway"
"""What no harmless text holds."""

SEQUENCES = {
    "SGR": f"\x1b[31m{MARK}\x1b[0m",
    "cursor": f"\x1b[2J\x1b[1;1H{MARK}",
    "private mode": f"\x1b[?1049l\x1b[?2004h{MARK}",
    "report": f"\x1b[6n\x1b[c\x1b[>q{MARK}",
    "two characters": f"\x1bc\x1b#8\x1b(0{MARK}",
    "OSC title": f"\x1b]0;{MARK}\x07",
    "OSC window title": f"\x1b]2;{MARK}\x1b\\",
    "OSC link": f"\x1b]8;;https://{MARK}.example\x1b\\x\x1b]8;;\x1b\\",
    "OSC clipboard": f"\x1b]52;c;{MARK}\x07",
    "OSC unfinished": f"\x1b]2;{MARK}",
    "DCS": f"\x1bP$q{MARK}\x1b\\",
    "DCS unfinished": f"\x1bPq#0{MARK}",
    "APC": f"\x1b_G{MARK}\x1b\\",
    "PM": f"\x1b^{MARK}\x1b\\",
    "SOS": f"\x1bX{MARK}\x1b\\",
    "8-bit CSI": f"\x9b31m\x9b2J{MARK}",
    "8-bit OSC": f"\x9d2;{MARK}\x9c",
    "8-bit DCS": f"\x90q{MARK}\x9c",
    "8-bit APC": f"\x9f{MARK}\x9c",
    "escape alone": f"\x1b{MARK}\x1b",
    "within another": f"\x1b\x1b[31m]2;{MARK}\x07",
    "split by a control": f"\x1b\x00[31m\x1b\x9b]2;{MARK}\x07",
}
"""What a terminal takes for commands; finished and not."""

CONTROLS = {
    "NUL": f"\x00{MARK}",
    "BEL": f"\x07{MARK}",
    "BS": f"x\x08\x08\x08{MARK}",
    "DEL": f"\x7f{MARK}",
    "CR": f"xx\r{MARK}",
    "VT and FF": f"\x0b{MARK}\x0c",
    "SO and SI": f"\x0e{MARK}\x0f",
    "CAN and SUB": f"\x18{MARK}\x1a",
    "NEL": f"\x85{MARK}",
    "IND and RI": f"\x84\x8d{MARK}",
    "line separators": f"\u2028{MARK}\u2029",
    "bidi overrides": f"\u202e{MARK}\u202d\u202c",
    "bidi embeddings": f"\u202a{MARK}\u202b",
    "bidi isolates": f"\u2066{MARK}\u2067\u2068\u2069",
    "bidi marks": f"\u200e{MARK}\u200f\u061c",
    "zero width": "Stow\u200bAway\u2060\ufeff\u00ad\u180e",
    "tags": f"{MARK}\U000e0001\U000e0041\U000e007f",
}
"""Characters that move, hide or turn around what stands beside them."""

MARKUP = {
    "Textual": f"[@click=app.quit]{MARK}[/] [@click='app.bell']x[/]",
    "Textual closing": f"[/] [/{MARK}] [",
    "Rich": rf"[bold red]{MARK}[/bold red] \[b] \\[/] [link=file:///etc/passwd]x[/link]",
    "variables": f"[$error]{MARK}[/] {{0}} {{name}} %s %(x)s $name ${{name}}",
    "Markdown link": f"[{MARK}](javascript:alert(1)) ![x](http://{MARK}.example/x.png)",
    "Markdown reference": f"[{MARK}]: http://{MARK}.example\n\n[x][{MARK}]",
    "Markdown autolink": f"<http://{MARK}.example> www.{MARK}.example me@{MARK}.example",
    "HTML": f"<script>{MARK}</script> <b onclick=x>&amp;&#x1b; <!-- {MARK} --> ]]> <?x ?>",
    "table": f"| {MARK} | b |\n| --- | --- |\n| c | d |",
    "fence": f"```\n{MARK}\n```\n    four spaces\n~~~",
    "blocks": f"# {MARK}\n> quote\n- item\n1. one\n2) two\n+ plus\n---\n===",
    "inline": f"`{MARK}` *x* _x_ **x** ~~x~~ $x$ \\* @x #1",
}
"""What something that reads markup would act on."""

ALL = {**SEQUENCES, **CONTROLS, **MARKUP}
"""Every piece by its name."""

SWALLOWING = (
    "OSC unfinished", "DCS unfinished", "escape alone", "within another", "split by a control",
)  # fmt: skip
"""Those of which text that follows may become a part."""

FITTING = tuple(name for name, piece in ALL.items() if len(piece.split()) <= 5)
"""Those of few words, which even a phrase has room for."""
