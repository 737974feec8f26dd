"""What records must keep to among one another: ids, references, nesting, what none may lack."""
