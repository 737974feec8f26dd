"""The words that leave a chat when nothing else is said.

Owns those words. Knows nothing of how a chat ends.
"""

_LEAVING = frozenset({"quit", "exit"})


def leaves(message: str) -> bool:
    """Whether a whole message means that its writer wants to go, as it does in other shells."""
    return message.strip(" .!").casefold() in _LEAVING
