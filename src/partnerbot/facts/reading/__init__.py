"""A knowledge file read: cut into rows, each of them validated by itself."""
