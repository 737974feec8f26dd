"""From text to mentions: what the words name, every word in exactly one mention."""
