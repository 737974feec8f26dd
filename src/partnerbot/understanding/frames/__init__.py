"""From a clause to a frame: who is asked about, under which conditions, in which form."""
