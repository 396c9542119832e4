"""Pages of the deadline engine: the rules in force, a calculator, days off, a body's own terms."""
