"""Words and what they may mean: the English of the package and the names of a base."""
