"""What a message takes from the turns before it: "it", "those", "who else", "and in 2010?"."""
