"""Forms: they check what was typed; the rules stand in the actions."""
