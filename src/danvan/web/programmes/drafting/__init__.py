"""From a programme to the draft of a lower body, and from its signed version back to the tasks."""
