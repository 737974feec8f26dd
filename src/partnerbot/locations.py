"""Where the knowledge folder lies that is shipped with the package."""

import os

TYPE_CHECKING = False  # in place of typing's, which is dear to import
if TYPE_CHECKING:
    from pathlib import Path

ENVIRONMENT = "PARTNERBOT_KNOWLEDGE"
"""The environment variable that names a knowledge folder in place of the shipped one."""


def knowledge_folder(given: str | None) -> "Path":
    """The folder to read facts from: the one given, else the environment's, else the shipped.

    Whether a given folder exists is for the loader to say; but KnowledgeError where it has no
    name, for that would be the folder that one happens to be in.
    """
    from pathlib import Path

    if given == "":
        from partnerbot.errors import KnowledgeError, Problem

        message = "this names no folder; name one, or leave it out to take the facts shipped"
        raise KnowledgeError([Problem("''", None, message, "no-folder")])
    named = given if given is not None else os.environ.get(ENVIRONMENT)
    return Path(named) if named else shipped_knowledge()


def shipped_knowledge() -> "Path":
    """The folder inside the installed package or, in a source tree, beside src/.

    The wheel carries knowledge/ inside the package; a checkout and an editable install
    have it at the top of the project.
    """
    from pathlib import Path

    from partnerbot.errors import PartnerbotError

    package = Path(__file__).resolve().parent
    for folder in (package / "knowledge", package.parent.parent / "knowledge"):
        if folder.is_dir():
            return folder
    raise PartnerbotError(
        "This installation has lost its knowledge folder; install partnerbot again, or name "
        "a folder with --knowledge DIR."
    )
